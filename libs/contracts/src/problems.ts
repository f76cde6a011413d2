import { casesProblems } from './problems/cases';
import { commonProblems } from './problems/common';
import { directoryProblems } from './problems/directory';
import { intakeProblems } from './problems/intake';
import type { Problem } from './problems/problem';
import { recognitionProblems } from './problems/recognition';
import { transferProblems } from './problems/transfer';

/** The catalogue by area; a slug stands in one area only, which a spec checks. */
export const problemAreas = {
  common: commonProblems,
  directory: directoryProblems,
  intake: intakeProblems,
  transfer: transferProblems,
  cases: casesProblems,
  recognition: recognitionProblems,
} as const;

const problems = {
  ...commonProblems,
  ...directoryProblems,
  ...intakeProblems,
  ...transferProblems,
  ...casesProblems,
  ...recognitionProblems,
} as const;

export type ProblemSlug = keyof typeof problems;
export type ProblemType = `urn:keng:problem:${ProblemSlug}`;

/** Every problem an answer may name; closed, so that each client can translate all of them. */
export const problemSlugs = Object.keys(problems) as ProblemSlug[];

export function isProblemSlug(slug: string): slug is ProblemSlug {
  return Object.hasOwn(problems, slug);
}

export function problemOf(slug: ProblemSlug): Problem {
  return problems[slug];
}

/** The `type` member of RFC 9457. */
export function problemType(slug: ProblemSlug): ProblemType {
  return `urn:keng:problem:${slug}`;
}

/** Puts parameters into a text: `{name}` becomes the value; a parameter that is not given stays as it is. */
export function fillIn(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (mark, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : mark,
  );
}
