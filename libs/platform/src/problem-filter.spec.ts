import { BadRequestException, NotFoundException } from '@nestjs/common';
import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '@keng/kernel';
import { InvalidFields } from './invalid-fields';
import { describeError } from './logger';
import { ProblemFilter } from './problem-filter';

const PLANTED = 'Nguyễn Văn Mật 0912345678';

class TipAlreadyClassified extends DomainError {
  readonly slug = 'tip-already-classified';
}

const filterWithLog = (): { filter: ProblemFilter; log: () => string } => {
  const lines: string[] = [];
  const logger = pino(
    { serializers: { err: describeError } },
    { write: (line: string) => void lines.push(line) },
  );
  return { filter: new ProblemFilter(logger), log: () => lines.join('') };
};

const databaseError = (code: string): QueryFailedError =>
  new QueryFailedError(
    'insert into tip values ($1)',
    [PLANTED],
    Object.assign(new Error(PLANTED), { code, detail: PLANTED, constraint: 'tip_pkey' }),
  );

describe('turning errors into problems', () => {
  it('gives a domain error its slug, status and Vietnamese text', () => {
    const problem = filterWithLog().filter.toProblem(new TipAlreadyClassified());
    expect(problem).toMatchObject({ type: 'urn:keng:problem:tip-already-classified', status: 409 });
    expect(problem.title).not.toBe('');
  });

  it.each([
    ['an unknown route', new NotFoundException(), 404, 'not-found'],
    ['a body that is no JSON', new BadRequestException(), 422, 'invalid-fields'],
    ["a file's other version", Object.assign(new Error(), { statusCode: 412 }), 412, 'stale-version'],
    ['a part that a file has not', Object.assign(new Error(), { statusCode: 416 }), 404, 'not-found'],
    ['a body too large', Object.assign(new Error(), { statusCode: 413 }), 413, 'too-large'],
    [
      'a body of another type',
      Object.assign(new Error(), { statusCode: 415 }),
      415,
      'unsupported-media-type',
    ],
    ['a lost connection', databaseError('57P01'), 503, 'try-again'],
    ['a field that does not fit', InvalidFields.of('alias', 'required'), 422, 'invalid-fields'],
  ])('answers %s', (_, error, status, slug) => {
    expect(filterWithLog().filter.toProblem(error)).toMatchObject({
      status,
      type: `urn:keng:problem:${slug}`,
    });
  });

  it('tells nothing of an unexpected error but that it happened, and logs class, code and place without content', () => {
    const { filter, log } = filterWithLog();
    const problem = filter.toProblem(databaseError('23505'));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem) + log()).not.toContain('Nguyễn');
    expect(JSON.stringify(problem) + log()).not.toContain('0912345678');
    expect(log()).toContain('"constraint":"tip_pkey"');
  });
});
