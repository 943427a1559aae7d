import { readRequest, type Request, writeRequest } from './request.ts';

/** Where a question stands, so that it can be sent to others and come back to. */
export interface RequestAddress {
  read: () => Request;
  write: (request: Request, step: 'push' | 'replace') => void;
}

/** The address of the search page. */
export const pageAddress: RequestAddress = {
  read: () => readRequest(new URLSearchParams(location.search)),
  write: (request, step) => set(writeRequest(request), step),
};

/** Behind the # of any other page, which search lies over: `#?q=export`. */
export const dialogAddress: RequestAddress = {
  read: () => readRequest(new URLSearchParams(location.hash.startsWith('#?') ? location.hash.slice(2) : '')),
  write: (request, step) => set(`#${writeRequest(request)}`, step),
};

function set(address: string, step: 'push' | 'replace'): void {
  if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
