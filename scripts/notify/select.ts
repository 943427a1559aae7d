import { NOTIFIED_KINDS, type NotifiedKind } from '../../src/domain/schemas/notify.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';

/** What a channel or a recipient wants to be told of; all, where it says nothing. */
export interface Selection {
  components?: readonly string[] | undefined;
  kinds?: readonly NotifiedKind[] | undefined;
}

/** Whether all of some selections want an update: a list narrows down what its recipients may choose from. */
export function isWanted(
  { components, kind }: Pick<UpdateObject, 'components' | 'kind'>,
  ...selections: readonly Selection[]
): boolean {
  return selections.every(
    (selection) =>
      (selection.components?.some((component) => components.includes(component)) ?? true) &&
      (selection.kinds?.some((name) => NOTIFIED_KINDS[name] === kind) ?? true),
  );
}
