/** A value that survives JSON unchanged, so a problem document can carry it. */
export type ProblemParam =
  string | number | boolean | null | readonly ProblemParam[] | { readonly [name: string]: ProblemParam };

/** What a message about the error needs to know: codes, numbers, dates, ids. Never a name, a narrative or a phone number. */
export type ProblemParams = Readonly<Record<string, ProblemParam>>;

/**
 * A rule of the domain was not met. Answers, logs and metrics show {@link slug} and {@link params} and nothing
 * else, which is why neither may hold personal content (decisions.md §6.8; Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 *
 * @example
 * export class TipAlreadyClassified extends DomainError {
 *   readonly slug = 'tip-already-classified';
 * }
 * throw new TipAlreadyClassified({ tipId });
 */
export abstract class DomainError extends Error {
  /** Stable kebab-case code, part of the public interface (`urn:keng:problem:<slug>`): never renamed. */
  abstract readonly slug: string;
  readonly params: ProblemParams;

  constructor(params: ProblemParams = {}) {
    super();
    this.name = new.target.name;
    this.params = params;
  }

  /** The slug: a subclass sets it after this constructor ran, so the message is read late. */
  override get message(): string {
    return this.slug;
  }
}
