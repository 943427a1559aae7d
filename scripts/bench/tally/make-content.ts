import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the portal of the made content is. */
export const HOST = 'status.example.com';

const SITE = `name: Bench Status
company: Bench
url: https://${HOST}/
authority: ${HOST}
languages: [en]
timeZone: UTC
groups:
  - id: shop
    name: Shop
    components:
      - id: checkout
        name: Checkout
`;

/** Writes a content folder with so many known issues, each with an old slug, and gives their ids. */
export function makeContent(folder: string, issues: number): string[] {
  mkdirSync(join(folder, 'known-issues'), { recursive: true });
  writeFileSync(join(folder, 'site.yaml'), SITE);
  const ids = Array.from({ length: issues }, (_, index) => `KI-${1001 + index}`);
  for (const id of ids) writeFileSync(join(folder, 'known-issues', `${id}.md`), issueFile(id));
  return ids;
}

function issueFile(id: string): string {
  const number = id.slice(id.indexOf('-') + 1);
  return `---
id: ${id}
title: Orders of kind ${number} stop after payment
aliases: [orders-of-kind-${number}-stop-after-payment]
status: confirmed
severity: minor
components: [checkout]
created: 2023-01-02
updated: 2023-01-03
---

## Summary

An order of this kind stays in its state after it was paid.

## Workaround

Place the order again.
`;
}
