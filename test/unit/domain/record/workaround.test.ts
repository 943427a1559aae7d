import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workaroundVerdict } from '../../../../src/domain/record/workaround-verdict.ts';

describe('a text that says there is no workaround', () => {
  test.each(
    [
      ['', '  ', '-', '—', '...', 'N/A', 'n/a.', '**N/A**', 'N/A %0A', '\u200b'],
      ['No', 'None.', 'Unknown.', 'Not available', 'Does not exist'],
      [
        'There is no workaround.',
        'There’s no workaround',
        'There isn’t a workaround.',
        'No known workaround is available.',
      ],
      [
        'Currently, there is no workaround available for this scenario.',
        'No workaround for this known issue is presently available.',
      ],
      [
        'We don’t have a workaround for this scenario at the moment!',
        'Unfortunately, there is currently no workaround for this bug;',
      ],
      [
        'There is no known workaround to prevent this issue at the moment.',
        'This scenario has no workaround.',
      ],
      [
        'Não',
        'n/d',
        'Nenhuma solução.',
        'Não há.',
        'Hoje não há workaround.',
        'Ainda não temos uma solução alternativa.',
      ],
      [
        'No momento, não há solução alternativa para esse problema.',
        'Não existe solução de contorno atualmente para este cenário.',
      ],
      [
        'Nenhuma solução alternativa conhecida está disponível.',
        'Não há nenhuma solução alternativa nesse caso.',
      ],
      [
        'No hay',
        'No aplica',
        '«No hay ninguna solución alternativa disponible».',
        'No se conoce ninguna solución.',
      ],
      [
        'Por el momento no disponemos de una solución para esta situación.',
        'Actualmente, no existe ninguna solución.',
      ],
      ['provisional** N/A', 'alternativa N/A', 'provisional** No hay ninguna solución provisional.'],
      [
        'Is there a workaround for this bug? If yes, describe it here.',
        '⚠️ Este conteúdo só está disponível em Inglês.',
      ],
      [
        'Is there a workaround for this bug? If yes, describe it here. If not, write "N/A". Do not remove this section, please.',
      ],
      ['Não tem solução PS.: Adicione imagens e anexos para reforçar sua descrição'],
    ].flat(),
  )('%j', (text) => {
    expect(workaroundVerdict(text)).toBe('none');
  });
});

describe('a text that says more than that', () => {
  test.each([
    'Refresh the page.',
    'No workaround, but refreshing the page shows the total.',
    'N/A - Refreshing the page will show the total.',
    'There is no workaround. Use the other export meanwhile.',
    'There is no workaround for images, send them through the API.',
    'No action is required.',
    'Do not use spaces in the name.',
    'Não use espaços no nome.',
    'Não há solução alternativa, mas a página pode ser atualizada.',
    'No utilice espacios en el nombre.',
    'No hay solución; abra un ticket.',
    'provisional** Actualice la página.',
    'Is there a workaround for this bug? If yes, describe it here. Restart the app.',
    'The workaround is to wait.',
    'A solução é aguardar.',
  ])('%j', (text) => {
    expect(workaroundVerdict(text)).not.toBe('none');
  });
});

test('a long text of almost the right words is judged by how it begins', () => {
  expect(workaroundVerdict(`there is no ${'known '.repeat(40)}`)).toBe('some');
  expect(workaroundVerdict(`There is no workaround ${'currently available '.repeat(40)}!x`)).toBe('none');
});

/** Texts with what they say, in three languages, written for this test. */
function labelled(): { label: string; text: string }[] {
  const path = join(import.meta.dirname, '../../../fixtures/workarounds/labelled.txt');
  let label: string | undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      if (label !== undefined && line !== 'end') return [{ label, text: line }];
      label = line === 'end' ? undefined : line.split(' ')[1];
      return [];
    });
}

test('what people write is judged as they mean it, in each language', () => {
  const texts = labelled();
  expect(texts.length).toBeGreaterThan(290);
  const wrong = texts.filter(({ label, text }) => workaroundVerdict(text) !== label);
  expect(wrong.map(({ label, text }) => `${label}: ${text}`)).toEqual([]);
});
