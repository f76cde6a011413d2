import { DomainError } from '@keng/kernel';
import { sqlErrorFacts } from '@keng/persistence';

const FRAMES = 5;

/**
 * What may be kept of an error: its class, code, constraint and place. Messages may quote whole rows, so none is
 * kept but a domain error's slug (decisions 2.9).
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const { code, constraint, table, column } = sqlErrorFacts(error) ?? {};
  const slug = error instanceof DomainError ? error.slug : undefined;
  const facts = [error.name, slug, code, constraint, table, column].filter((fact) => fact !== undefined);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [facts.join(' '), ...frames.slice(0, FRAMES).map((line) => line.trim())].join('\n');
}
