import { createRequire } from 'node:module';
import { afterAll, beforeAll } from 'vitest';

/** What `@aero/statuspage` 1.1.0 gives, as far as tests look at it; it comes without types. */
interface AeroClient {
  summary: () => Promise<AeroSummary>;
  status: () => Promise<Pick<AeroSummary, 'page' | 'status'>>;
  components: () => Promise<AeroComponent[]>;
  incidents: (unresolved?: boolean) => Promise<AeroIncident[]>;
  maintenances: (type?: number) => Promise<AeroIncident[]>;
}

interface AeroSummary {
  page: { id: string; updated: Date };
  status: object;
  components: AeroComponent[];
  incidents: AeroIncident[];
  maintenances: AeroIncident[];
}

export interface AeroComponent {
  updated: Date;
  children: AeroComponent[];
}

export interface AeroIncident {
  updated: Date;
  updates: { description: string; updated: Date; status: string }[];
}

/** The part of `undici` 5 that the client brings along. */
interface Undici {
  Agent: new () => { close: () => Promise<void> };
  getGlobalDispatcher: () => object;
  setGlobalDispatcher: (dispatcher: object) => void;
}

const require = createRequire(import.meta.url);
const { StatusPageClient, maintenances } = require('@aero/statuspage') as {
  StatusPageClient: new (url: string) => AeroClient;
  maintenances: Record<'ALL' | 'ACTIVE' | 'UPCOMING', number>;
};

/** What the client's `maintenances` takes. */
export const MAINTENANCES = maintenances;

/** The client itself, of a portal at an address. */
export function createAeroClient(address: string): AeroClient {
  return new StatusPageClient(address);
}

/**
 * Lets the client of some tests connect by the `undici` that it was made for, by that package's own switch. It looks for
 * connections where Node since version 24 keeps its own, which refuse an option that it gives: whatever it is to read,
 * there it reads nothing else.
 */
export function useItsOwnConnections(): void {
  const undici = createRequire(require.resolve('@aero/http'))('undici') as Undici;
  const before = undici.getGlobalDispatcher();
  const agent = new undici.Agent();
  beforeAll(() => undici.setGlobalDispatcher(agent));
  afterAll(async () => {
    undici.setGlobalDispatcher(before);
    await agent.close();
  });
}
