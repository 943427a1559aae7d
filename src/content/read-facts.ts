import type { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import { decode } from './decode.ts';
import { type Places, placesIn, readFields } from './draft.ts';
import { misplacedIn } from './field-problems.ts';
import type { Surroundings } from './field-source.ts';
import { characterProblems } from './text-characters.ts';
import { yamlSlips } from './yaml-slips.ts';
import { readYaml } from './yaml-source.ts';

/** A file that is YAML and nothing else, as far as it could be read. */
export interface FactsReading<S extends z.ZodObject> {
  facts: Partial<z.output<S>>;
  places: Places;
  /** The fields of which nothing is missing. */
  complete: ReadonlySet<string>;
  /** Whether nothing is wrong with it. */
  isWhole: boolean;
  problems: Problem[];
}

/** Reads such a file by its schema; `surroundings` are what its corrections are made with. */
export function readFacts<S extends z.ZodObject>(
  schema: S,
  bytes: Uint8Array,
  path: string,
  surroundings: (facts: Partial<z.output<S>>, complete: ReadonlySet<string>) => Surroundings,
): FactsReading<S> {
  const decoded = decode(bytes, path);
  if (decoded.problem) return noFacts(path, [decoded.problem]);
  const text = decoded.text ?? '';
  const yaml = readYaml(text, path);
  const slips = yamlSlips(text, path, yaml.problems, (data) => misplacedIn(schema, data));
  const mended = slips.text === text ? yaml : readYaml(slips.text, path);
  const places = placesIn({ text, yaml: slips.text }, path);
  const readable = mended.problems.length === 0;
  const fields = readFields(schema, { ...mended, readable }, path, { places, surroundings });
  return {
    facts: fields.facts,
    places: fields.places,
    complete: fields.complete,
    isWhole: readable && fields.problems.length === 0,
    problems: [...characterProblems(text, path), ...slips.problems, ...fields.problems],
  };
}

/** A file that isn't there, or can't be read at all. */
export function noFacts<S extends z.ZodObject>(path: string, problems: Problem[]): FactsReading<S> {
  const places = placesIn({ text: '', yaml: '' }, path);
  return { facts: {}, places, complete: new Set(), isWhole: false, problems };
}
