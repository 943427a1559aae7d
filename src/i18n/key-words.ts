import { foldedLetters } from '../domain/fold.ts';
import { suggest } from '../domain/suggest.ts';

/** Words of other languages, and other words, that authors write for a key of the front matter or of site.yaml. */
const KEYS: Record<string, string[]> = {
  title: ['Título'],
  status: ['Situação', 'Estado', 'Situación', 'State'],
  severity: ['Gravidade', 'Severidade', 'Gravedad', 'Severidad'],
  components: ['Componentes', 'Componente'],
  team: ['Equipe', 'Equipa', 'Equipo', 'Squad'],
  author: ['Autor', 'Autora'],
  created: ['Criado', 'Criada', 'Criado em', 'Creado', 'Creada'],
  updated: ['Atualizado', 'Atualizada', 'Atualizado em', 'Actualizado', 'Actualizada'],
  aliases: ['Apelidos', 'Alias'],
  tags: ['Etiquetas', 'Marcadores', 'Labels'],
  affects: ['Afeta', 'Afecta'],
  customers: ['Clientes'],
  versions: ['Versões', 'Versiones'],
  version: ['Versão', 'Versión'],
  related: ['Relacionados', 'Relacionadas'],
  incidents: ['Incidentes'],
  knownIssues: ['Problemas conhecidos', 'Problemas conocidos', 'Problemas'],
  workaround: ['Solução alternativa', 'Solução de contorno', 'Contorno', 'Solución alternativa'],
  verified: ['Verificado', 'Verificada'],
  fixed: ['Corrigido', 'Corregido', 'Resolvido', 'Resuelto'],
  on: ['Em', 'Data', 'Dia', 'Fecha', 'Date'],
  reason: ['Motivo', 'Razão', 'Razón'],
  duplicateOf: ['Duplicado de', 'Duplicada de'],
  kind: ['Tipo', 'Type'],
  impact: ['Impacto'],
  started: ['Início', 'Inicio', 'Começou', 'Empezó'],
  detected: ['Detectado', 'Detectada'],
  resolved: ['Resolvido', 'Resolvida', 'Resuelto', 'Resuelta', 'Ended', 'End', 'Fim', 'Fin'],
  scheduled: ['Agendado', 'Agendada', 'Programado', 'Programada', 'Planned'],
  start: ['Início', 'Inicio', 'From'],
  end: ['Fim', 'Fin', 'Término', 'Until'],
  announced: ['Anunciado', 'Anunciada'],
  cancelled: ['Cancelado', 'Cancelada'],
  name: ['Nome', 'Nombre', 'Label', 'Rótulo'],
  company: ['Empresa'],
  description: ['Descrição', 'Descripción'],
  languages: ['Idiomas', 'Línguas', 'Lenguas'],
  timeZone: ['Fuso', 'Fuso horário', 'Zona horaria', 'Huso horario'],
  groups: ['Grupos'],
  teams: ['Equipes', 'Equipas', 'Equipos'],
  since: ['Desde'],
};

const BY_WORD = Map.groupBy(
  Object.entries(KEYS).flatMap(([key, words]) => words.map((word) => ({ key, word: foldedLetters(word) }))),
  ({ word }) => word,
);

/** The one of some keys that a word says, in any language or misspelt; undefined where none is near, or several are. */
export function keyWordMeant(word: string, keys: readonly string[]): string | undefined {
  const said = BY_WORD.get(foldedLetters(word))?.filter(({ key }) => keys.includes(key)) ?? [];
  return new Set(said.map(({ key }) => key)).size === 1 ? said[0]?.key : suggest(word, keys);
}
