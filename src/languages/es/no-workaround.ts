import type { WorkaroundWords } from '../workaround-words.ts';

const PARTICIPLE =
  '(?:conocid|disponible|identificad|encontrad|posible|definid|documentad|publicad|determinad)\\w*';
const NOT =
  'no (?:hay|existe|existen|tenemos|tiene|conocemos|sabemos|disponemos de|contamos con|encontramos|hemos (?:encontrado|identificado)|se (?:conoce|dispone de|cuenta con|encontro|encuentra|sabe|ha (?:encontrado|identificado)))';

export const noWorkaround: WorkaroundWords = {
  when: 'actualmente|hoy(?: en dia)?|aun|todavia|ahora(?: mismo)?|inicialmente|lamentablemente|desafortunadamente|desgraciadamente|(?:en|por|hasta) (?:el|este) momento|de momento|por ahora|por lo pronto|hasta (?:ahora|hoy|la fecha)|mientras tanto',
  none: [
    'ninguno|ninguna|nada|s n|vacio|en blanco|no (?:aplica|aplicable|se aplica)|inexistente|imposible|desconocid[oa]|desconocemos|sin definir|no se puede',
    `(?:${NOT} )?(?:ningun[oa]|nada|una?)(?: ${PARTICIPLE}| que (?:conozcamos|sepamos|se conozca|se sepa))?`,
    `${NOT}|no (?:es |esta |fue )?${PARTICIPLE}|no (?:es posible|se puede) (?:evitar|resolver|solucionar)(?:lo)?`,
    '(?:no hay )?nada que (?:hacer|se pueda hacer)|no hay que hacer',
  ],
  later: [
    '(?:a|por|pendiente de) (?:definir|determinar|confirmar|anunciar|informar)|pendiente|pronto|proximamente|en breve|se (?:informara|publicara|anadira|agregara|anunciara)(?: (?:aqui|pronto))?',
    '(?:en|bajo) (?:analisis|investigacion|estudio|evaluacion|revision|verificacion|curso|proceso|definicion|desarrollo|construccion)',
    '(?:estamos |(?:el|nuestro) equipo (?:lo )?esta )?(?:investigando|analizando|buscando|trabajando|estudiando|evaluando|verificando|revisando)(?:lo)?',
    '(?:esperando|a la espera de|en espera de)(?:l| (?:a |al |la |el |una? |nuestro )?)(?: ?\\w+)? ?(?:correccion|proveedor|version|respuesta|confirmacion|analisis|publicacion|informacion|desarrollo|ingenieria)',
  ],
  thereIsNo:
    '(?:est[ea] \\w+ )?no (?:hay|existen?|tenemos|tiene|disponemos de|contamos con|conocemos|vemos|se (?:conocen?|dispone de|cuenta con|ha (?:encontrado|identificado)|encontro|identifico)|hemos encontrado)|ningun|ninguna|sin',
  kind: 'ningun|ninguna|una?|alguna|completa|conocid[oa]|definitiva|disponible|inmediata|otra|oficial|posible|sencilla|viable',
  workaround:
    '(?:solucion|soluciones)(?: (?:alternativas?|de contorno|paliativas?|provisional|provisionales|temporal|temporales))?|work ?arr?ounds?|alternativas?|wa|remedio|(?:forma|manera|modo|como)s?(?: de)? \\w+[aei]r(?:lo|la)?|que hacer|salida',
  needed: '(?:(?:es|son|fue|hace) )?(?:necesari[oa]s?|falta)',
  isNotThere: [
    '(?:la |una )?(?:work ?arounds?|solucion(?: alternativa| provisional)?|alternativa) (?:(?:ningun[oa]?|n a|no|no hay)$|inexistente|desconocida|no (?:existe|hay|disponible|esta disponible|se conoce))',
  ],
  labels:
    'solucion (?:alternativa|provisional)|alternativa|notas?|consejo|sugerencia|importante|aviso|advertencia|atencion|precaucion|cuidado|respuesta|estado',
  waits: [
    'por favor',
    '(?:por favor |le rogamos que |rogamos que )?(?:espere|espera|esperar|aguarde|tenga paciencia|vuelva|este atent[oa])(?: (?:mas tarde|pronto|de nuevo|(?:por |a )?(?:la|el|una?|nuestra|la proxima|proxima) \\w+(?: \\w+){0,4}|hasta \\w+(?: \\w+){0,6}))?',
    '(?:por favor )?(?:siga|suscribase a) (?:esta|este|la|el) (?:incidencia|pagina|problema|registro)(?: \\w+){0,8}',
    '(?:por favor )?(?:contacte(?: con| a)?|pongase en contacto con|comuniquese con|consulte(?: con| a)?) (?:nosotros|(?:el |la |nuestro |nuestra )?(?:equipo de |servicio de )?(?:soporte|asistencia|atencion al cliente))(?: (?:para|si tiene) (?:obtener )?(?:mas )?(?:ayuda|asistencia|informacion|detalles|dudas|preguntas))?',
  ],
  tells: [
    'puede[ns]?|podr[ai]\\w*|posibilidad|la forma de|si (?:usted|el|la|los|las)|debe[nr]?|debera[ns]?|necesita[nr]?|intente|utilic\\w+|utilizar|espere|actualic\\w+|actualizar|recargu\\w+|recargar|contacte|contactar|comuniquese|pongase|evite|elimin(?:e|ar)|agregu\\w+|agregar|anad(?:a|ir)|cambi(?:e|ar)|cree|crear|desactiv(?:e|ar)|guard(?:e|ar)|en su lugar|recomienda[n]?|recomendamos|sugiere[n]?|sugerimos|como mitigacion|es posible|es necesari[oa]|sera necesari[oa]|debe|limpi(?:e|ar)|hag(?:a|an) clic|ayuda|rellen(?:e|ar)|haga|funciona[nr]?',
  ],
  turns: 'pero|sin embargo|aunque|excepto|salvo',
  joins: 'porque|por lo que|y',
  blank: [],
  boilerplate: [
    // The rest of a heading of two words.
    /^(?:alternativa|provisional)(?= |$)/,
    /^existe (?:una|alguna) solucion(?: alternativa| provisional)? para (?:este|ese) error (?:en caso afirmativo|si es asi) describ[ae]la aqui(?: (?:si|en caso) .* no elimines? esta seccion.*)?/,
    /p d anade imagenes y archivos adjuntos para reforzar tu descripcion$/,
    /este contenido solo esta disponible en ingles/,
  ],
};
