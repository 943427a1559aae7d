import type { WordParts } from '../../words.ts';

export const support: WordParts<'one' | 'other'>['support'] = {
  reply: {
    name: 'Habitual',
    templates: {
      issue:
        'Este es un problema conocido ({id}): “{title}”. {outcome} {workaround} Detalles y novedades: {link}',
      incident:
        'Esto se debe a un incidente ({id}): “{title}”. {outcome} {update} {workaround} Novedades: {link}',
      maintenance:
        'Esto tiene que ver con un mantenimiento ({id}): “{title}”. {outcome} {affected} {update} {workaround} Detalles y novedades: {link}',
    },
    issue: {
      open: 'Todavía no está corregido.',
      fixed: 'Se corrigió el {day}.',
      fixedIn: 'Se corrigió el {day}, en la versión {version}.',
      asDesigned: 'No es una falla: así es como funciona. La documentación tiene los detalles: {address}',
      noFix: 'No se corregirá.',
      noFixBecause: 'No se corregirá, por este motivo: {reason}',
      noFixElsewhere: 'No se corregirá; la página explica el motivo.',
    },
    incident: {
      investigating: 'Estamos buscando la causa.',
      identified: 'Conocemos la causa y estamos trabajando en ella.',
      monitoring: 'Está corregido y lo seguimos de cerca.',
      resolved: 'Ya se resolvió.',
    },
    maintenance: {
      planned: 'Fecha prevista: {when}.',
      longer: 'Está durando más de lo previsto.',
      done: 'Ya terminó ({when}).',
      cancelled: 'Se canceló.',
    },
    affected: 'Componentes afectados: {components}.',
    update: 'Última actualización ({moment}): {text}',
    quotedWorkaround: 'Mientras tanto: {workaround}',
    workaround: 'Hay una solución alternativa.',
    steps: { one: 'La página incluye el único paso.', other: 'La página incluye los # pasos.' },
    more: 'La página da más detalles.',
    inFull: 'Completa: {link}',
  },

  copying: {
    copyLink: 'Copiar enlace',
    copyReply: 'Copiar respuesta',
    copied: 'Copiado',
    options: 'Qué se copia',
    language: 'Idioma del cliente',
    reply: 'Respuesta',
    format: 'Como',
    formats: { text: 'Texto sin formato', markdown: 'Markdown', html: 'Texto con formato' },
    script: {
      hint: 'Teclas: C copia la respuesta y L copia el enlace.',
      copiedAsText: 'Copiado como texto sin formato: este navegador no copia otra cosa.',
      refused: 'El navegador no copió el texto. Está seleccionado aquí: cópielo a mano.',
    },
  },

  support: {
    title: 'Mesa de soporte',
    description:
      'Para quienes responden tickets sobre {company}: buscar, copiar un enlace o una respuesta, también sin conexión.',
    label: 'Un error, el número de un ticket, las palabras del cliente',
    hint: 'Desde el campo, ↓ lleva a los resultados. Allí, C copia la respuesta y L copia el enlace.',
    copying: 'Copiado',
    workaround: 'Solución alternativa',
    incidents: 'Incidentes abiertos',
    noIncidents: 'Ninguno por el momento.',
    mostReported: 'Los más reportados del mes',
    thirtyDays: 'Los 30 días hasta el {day}',
    noneReported: 'No se contó ningún reporte en estos 30 días.',
    workarounds: 'Últimas soluciones alternativas',
    byDay: 'Por el día en que se probaron o en que cambió el problema',
    updated: 'Actualizado el {day}',
    noWorkarounds: 'Ningún problema abierto tiene una.',
    allWorkarounds: 'Todos los problemas abiertos con solución alternativa',
    without: 'Sin solución alternativa',
    allHaveOne: 'Todos los problemas abiertos tienen una.',
    allWithout: 'Todos los problemas abiertos sin solución alternativa',
    components: 'Abiertos, por componente',
    noOpen: 'No hay problemas abiertos.',
    tools: 'Herramientas',
    install:
      'El navegador puede instalar esta página como aplicación: busque en su menú “Instalar” o “Agregar a la pantalla de inicio”.',
    bookmarklet: 'Buscar en el estado de {company}',
    bookmarkletHint:
      'Arrastre este enlace a la barra de marcadores. En cualquier página, busca el texto seleccionado. Algunos sitios bloquean los marcadores que ejecutan scripts; en esos, copie y pegue.',
    script: {
      results: 'Resultados',
      failed: 'No se pudo cargar la búsqueda. Revise la conexión e inténtelo de nuevo.',
      saved: 'También funciona sin conexión. Esta copia es del {time}.',
      saving: 'Guardando una copia para usarla sin conexión…',
      offline: 'No se puede acceder al portal. Esta copia es del {time}, {age}.',
      notSaved: 'No se pudo guardar una copia para usarla sin conexión.',
      notRenewed: 'No se pudo actualizar.',
      newer: 'Hay algo más nuevo. Vuelva a cargar la página.',
    },
  },
};
