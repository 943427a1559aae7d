/** Whom an edition of a portal is for: everybody, or the company alone, whose edition has more in it. */
export type Audience = 'public' | 'internal';
