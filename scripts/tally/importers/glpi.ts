import { byFlag, byStatus, type Importer } from './importer.ts';

/** GLPI: the CSV of its ticket list, with `;`, an empty last column, and ids such as `2 553`. */
export const glpi: Importer = {
  source: 'glpi',
  title: 'GLPI',
  tables: [
    {
      kind: 'tickets',
      needs: [
        ['opening date', 'fecha de apertura', 'data de abertura', 'data otwarcia'],
        ['title', 'título', 'tytuł'],
        [
          'entity',
          'entidad',
          'entidade',
          'jednostka',
          'requester - requester',
          'solicitante - solicitante',
          'requerente - requerente',
          'zgłaszający - zgłaszający',
          'last update',
        ],
      ],
      id: ['id'],
      opened: ['opening date', 'fecha de apertura', 'data de abertura', 'data otwarcia'],
      updated: [
        'last update',
        'última actualización',
        'última modificación',
        'última atualização',
        'ostatnia aktualizacja',
      ],
      requester: [
        'requester - requester',
        'requester',
        'solicitante - solicitante',
        'solicitante',
        'requerente - requerente',
        'requerente',
        'zgłaszający - zgłaszający',
        'zgłaszający',
      ],
      organisation: ['entity', 'entidad', 'entidade', 'jednostka'],
      texts: [
        'title',
        'description',
        'followups - description',
        'solution - solution',
        'título',
        'descripción',
        'descrição',
        'tytuł',
        'opis',
      ],
      tags: ['tags', 'etiquetas', 'tagi'],
      tagSeparators: ',;',
      links: ['problems', 'problem', 'problemas', 'problemy', 'problems - number', 'associated problems'],
      exclusions: [...byStatus('status', 'estado', 'stan'), byFlag('deleted', 'is_deleted', 'deleted')],
    },
  ],
};
