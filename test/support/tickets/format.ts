import type { Dice } from './dice.ts';
import type { Naming } from './namings.ts';
import type { Fate, TrueTicket, TrueVersion } from './truth.ts';

export interface ExportFile {
  name: string;
  bytes: Uint8Array;
}

/** A system's way to write tickets, and what of them it can say: what it can't say can't be counted. */
export interface Format {
  name: string;
  /** The namings of a version that get into the export. */
  carried: (version: TrueVersion) => Naming[];
  organisations: boolean;
  /** Of what a ticket may have several. */
  several?: readonly ('organisation' | 'requester')[];
  /** What became of a ticket, where the export tells it; of other fates it says nothing, and the ticket counts. */
  fates: readonly Fate[];
  /** The tally's word for a fate, where the system has another one. */
  reasons?: Partial<Record<Fate, string>>;
  /** The `tally` section of site.yaml that it needs. */
  site?: string;
  write: (tickets: readonly TrueTicket[], dice: Dice) => ExportFile[];
}

/** A version of a ticket as a row of an export. */
export interface Row {
  ticket: TrueTicket;
  version: TrueVersion;
  /** 0 for the first. */
  number: number;
  last: boolean;
  tags: string[];
  links: string[];
}

/** Every version of every ticket, with what the format carries. */
export function rowsOf(tickets: readonly TrueTicket[], { carried }: Pick<Format, 'carried'>): Row[] {
  return tickets.flatMap((ticket) =>
    ticket.versions.map((version, number) => {
      const written = (by: Naming['by']) =>
        carried(version)
          .filter((naming) => naming.by === by)
          .map((naming) => naming.written);
      return {
        ...{ ticket, version, number, last: number === ticket.versions.length - 1 },
        ...{ tags: written('tag'), links: written('link') },
      };
    }),
  );
}

/** What a version says in text and tags, and by its first link that passes a test. */
export function withOneLink(fits: (written: string) => boolean): Format['carried'] {
  return ({ namings }) => [
    ...namings.filter(({ by }) => by !== 'link'),
    ...namings.filter(({ by, written }) => by === 'link' && fits(written)).slice(0, 1),
  ];
}

export const withoutLinks: Format['carried'] = ({ namings }) => namings.filter(({ by }) => by !== 'link');
export const textOnly: Format['carried'] = ({ namings }) => namings.filter(({ by }) => by === 'text');

/** São Paulo has kept three hours from UTC since 2019. */
const OFFSET = 180;

/** Times of a ticket: when it was opened, and when a version of it was written, each some hours after the one before. */
export function timesOf({ ticket, number }: Row): { opened: Clock; updated: Clock } {
  return { opened: clockOf(ticket, 0), updated: clockOf(ticket, 7 + number * 145) };
}

/** A time of the calendar in the ways in which exports write it. */
export interface Clock {
  /** `2025-03-01 23:59:00`, in São Paulo. */
  local: string;
  /** `2025-03-02T02:59:00Z`. */
  utc: string;
  /** Seconds since 1970. */
  epoch: number;
  /** `1/3/2025 23:59`, the day first. */
  dayFirst: string;
  /** `01/Mar/25 11:59 PM`. */
  jira: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function clockOf({ day, time }: Pick<TrueTicket, 'day' | 'time'>, minutesLater: number): Clock {
  const asUtc = Date.parse(`${day}T${time}:00Z`) + minutesLater * 60_000;
  const local = new Date(asUtc).toISOString().slice(0, 19).replace('T', ' ');
  const epoch = asUtc / 1000 + OFFSET * 60;
  const [year = '', month = '', date = ''] = local.slice(0, 10).split('-');
  const [hour = '', minute = ''] = local.slice(11).split(':');
  return {
    local,
    epoch,
    utc: new Date(epoch * 1000).toISOString().replace('.000Z', 'Z'),
    dayFirst: `${Number(date)}/${Number(month)}/${year} ${hour}:${minute}`,
    jira: `${date}/${MONTHS[Number(month) - 1]}/${year.slice(2)} ${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
  };
}

/** The requesters, and the organisations, of a ticket in any order, some more than once. */
export function requestersOf({ requester, further }: TrueTicket, dice: Dice): number[] {
  return repeated([requester, ...further], dice);
}

export function organisationsOf({ organisation, further }: TrueTicket, dice: Dice): number[] {
  return organisation === undefined ? [] : repeated([organisation, ...further], dice);
}

function repeated(numbers: readonly number[], dice: Dice): number[] {
  return dice.shuffled([...numbers, ...numbers.filter(() => dice.chance(0.2))]);
}
