import { DomainError } from './domain-error';

class TipAlreadyClassified extends DomainError {
  readonly slug = 'tip-already-classified';
}

class TermTooLong extends DomainError {
  readonly slug = 'term-too-long';
  constructor(days: number) {
    super({ days });
  }
}

describe('a domain error', () => {
  it('says its slug as its message and its class as its name', () => {
    const error = new TipAlreadyClassified();
    expect(error.message).toBe('tip-already-classified');
    expect(String(error)).toBe('TipAlreadyClassified: tip-already-classified');
  });

  it('is recognised as its own class, as a domain error and as an error', () => {
    const error: unknown = new TipAlreadyClassified();
    expect(error).toBeInstanceOf(TipAlreadyClassified);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(TermTooLong);
  });

  it('carries parameters given by the thrower or by its own constructor', () => {
    expect(new TipAlreadyClassified({ tipId: 't-1' }).params).toEqual({ tipId: 't-1' });
    expect(new TermTooLong(21).params).toEqual({ days: 21 });
    expect(new TipAlreadyClassified().params).toEqual({});
  });

  it('keeps the place where it was thrown', () => {
    expect(new TipAlreadyClassified().stack).toContain('domain-error.spec');
  });
});
