import { z } from 'zod';
import { hasUser } from '../site-address.ts';
import { ComponentStateSchema, KeySchema, textKinds, TextSchema } from './common.ts';

/** Of a component in `site.yaml`: where somebody else says how it is. */
export const UpstreamSchema = z
  .strictObject({
    summary: z
      .url({ protocol: /^https$/, error: 'a full address that begins with https://' })
      .refine((url) => !hasUser(url), { error: 'an address without user and password' })
      .register(textKinds, { kind: 'url' })
      .describe('Their summary: the address of api/v2/summary.json on a portal like Statuspage.'),
    component: TextSchema.describe('The name of their component, or its id where several have that name.'),
  })
  .describe('The service of somebody else that it is, or depends on: their word on it is shown, as theirs.');
export type Upstream = z.infer<typeof UpstreamSchema>;

const TimeSchema = z.iso.datetime();

/** What somebody else said of a component, and when that was read. */
const UpstreamWordSchema = z.strictObject({
  summary: z.string(),
  component: z.string(),
  /** Of their portal, in their words. */
  name: z.string().min(1).max(80),
  url: z.url({ protocol: /^https$/ }),
  state: ComponentStateSchema,
  /** Since when, as far as they say. */
  since: TimeSchema.optional(),
  /** When their portal last changed, by its own account: an older one is no news. */
  changed: TimeSchema.optional(),
  asOf: TimeSchema,
});
export type UpstreamWord = z.infer<typeof UpstreamWordSchema>;

/** `upstream.json`, which `candor upstream` writes: their words by our own components. */
export const UpstreamFileSchema = z.record(KeySchema, UpstreamWordSchema);
export type UpstreamFile = z.infer<typeof UpstreamFileSchema>;
