/** How customers of an invented shop call a known issue: things, and what is the matter with them. */
interface Saying {
  issue: string;
  things: readonly string[];
  troubles: readonly string[];
}

/**
 * Written from the titles of the demonstration's known issues alone, as merchants would complain who have never read them.
 * In each list the first four are said in both periods, the others in the later one alone.
 */
const SAYINGS: readonly Saying[] = [
  {
    issue: 'KI-1042',
    things: ['spreadsheet', 'customer list', 'download', 'addresses', 'sheet', 'client base'],
    troubles: ['is stuck at zero', 'never finishes', 'hangs forever', 'does not start', 'freezes', 'dies'],
  },
  {
    issue: 'KI-1102',
    things: ['page builder', 'editor on my mac', 'layout tool', 'old macbook', 'site builder', 'ipad'],
    troubles: [
      'is blank',
      'stays white',
      'opens an empty window',
      'will not load',
      'shows nothing',
      'is dead',
    ],
  },
  {
    issue: 'KI-1144',
    things: ['bundle promotion', 'voucher', 'combo price', 'kit discount', 'promo code', 'bundle deal'],
    troubles: [
      'takes money off twice',
      'is doubled',
      'is too cheap',
      'comes off again',
      'loses us money',
      'repeats',
    ],
  },
  {
    issue: 'KI-1187',
    things: ['house number', 'zip code', 'address form', 'door number', 'zip field', 'street box'],
    troubles: ['is erased', 'disappears', 'gets wiped', 'is deleted', 'vanishes', 'goes blank'],
  },
  {
    issue: 'KI-1203',
    things: ['qr code', 'pix payment', 'payment timer', 'instant payment', 'countdown', 'pix qr'],
    troubles: [
      'is no longer valid',
      'runs out too soon',
      'is rejected early',
      'times out',
      'ends early',
      'is void',
    ],
  },
  {
    issue: 'KI-1211',
    things: ['inventory', 'cancelled order', 'partner stock', 'quantity', 'availability', 'units'],
    troubles: [
      'is blocked',
      'does not come back',
      'is unavailable',
      'stays locked',
      'looks sold out',
      'is held',
    ],
  },
  {
    issue: 'KI-1215',
    things: [
      'shipping table',
      'freight sheet',
      'rates file',
      'delivery prices',
      'shipping costs',
      'tariff file',
    ],
    troubles: [
      'is half loaded',
      'is incomplete',
      'is missing rows',
      'shows old rates',
      'is cut off',
      'is partial',
    ],
  },
  {
    issue: 'KI-1218',
    things: ['shipping label', 'sticker', 'dispatch note', 'parcel', 'package slip', 'box label'],
    troubles: [
      'does not print',
      'comes out empty',
      'cannot be generated',
      'is missing',
      'is refused',
      'errors out',
    ],
  },
  {
    issue: 'KI-1221',
    things: ['basket', 'shopping bag', 'trolley', 'purchase page', 'bag', 'basket page'],
    troubles: ['does not open', 'is down', 'shows an error', 'cannot be reached', 'crashes', 'is gone'],
  },
  {
    issue: 'KI-874',
    things: ['big order', 'fiscal note', 'bill', 'large purchase', 'tax document', 'huge order'],
    troubles: [
      'cannot be billed',
      'takes too long',
      'is not issued',
      'gives a timeout',
      'is stuck',
      'never arrives',
    ],
  },
  {
    issue: 'KI-981',
    things: ['photos', 'pictures', 'gallery', 'product photo', 'thumbnails', 'photo gallery'],
    troubles: [
      'are in the wrong sequence',
      'do not move',
      'ignore my sorting',
      'are mixed up',
      'are shuffled',
      'stay put',
    ],
  },
  {
    issue: 'KI-990',
    things: [
      'letters',
      'special characters',
      'accented names',
      'file encoding',
      'strange symbols',
      'umlauts',
    ],
    troubles: [
      'look like garbage',
      'are weird symbols',
      'are unreadable',
      'turn into question marks',
      'are wrong',
      'break',
    ],
  },
];

const TAUGHT = 4;
const TEACHING = [
  'hi, our {thing} {trouble}',
  'the {thing} {trouble} since monday, please help',
  'when my team tries again the {thing} {trouble}',
  'good morning, why is it that the {thing} {trouble}?',
];
const ASKING = [
  '{thing} {trouble}',
  'my {thing} {trouble} and I do not know what to do',
  'urgent: {thing} {trouble}',
];

interface MadeTicket {
  issue: string;
  customer: string;
  text: string;
}

/** Tickets of the earlier period, in which so many customers of each issue wrote of it once. */
export function teachingTickets(customers: number): MadeTicket[] {
  return SAYINGS.flatMap(({ issue, things, troubles }, number) =>
    Array.from({ length: customers }, (_, index) => ({
      issue,
      customer: `customer ${index}`,
      text: pick(TEACHING, number + index)
        .replace('{thing}', pick(things.slice(0, TAUGHT), index))
        .replace('{trouble}', pick(troubles.slice(0, TAUGHT), Math.floor(index / TAUGHT))),
    })),
  );
}

interface MadeQuestion {
  issue: string;
  text: string;
  /** How many of its two parts, the thing and the trouble, customers of the earlier period named so. */
  taught: number;
}

/** Questions of the later period, in sentences that nobody wrote before: every thing with every other trouble. */
export function laterQuestions(): MadeQuestion[] {
  return SAYINGS.flatMap(({ issue, things, troubles }) =>
    things.flatMap((thing, one) =>
      troubles.flatMap((trouble, other): MadeQuestion[] => {
        if ((one + other) % 2 === 0) return [];
        const text = pick(ASKING, one + 2 * other)
          .replace('{thing}', thing)
          .replace('{trouble}', trouble);
        return [{ issue, text, taught: Number(one < TAUGHT) + Number(other < TAUGHT) }];
      }),
    ),
  );
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}
