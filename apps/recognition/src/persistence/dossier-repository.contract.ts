import { randomUUID } from 'node:crypto';
import { decide } from '@keng/kernel';
import { StaleVersion } from '@keng/persistence';
import { aContext, aDossier, aNomination, nominated } from '../../test/builders';
import { decideDossier } from '../domain/decide-dossier';
import type { Dossier } from '../domain/dossier';
import type { DossierRepository } from '../domain/dossier.repository';
import type { Merit } from '../domain/merit';
import { DecisionNumberTaken, InvalidField, MeritAlreadyUsed } from '../domain/recognition-errors';
import { submitDossier } from '../domain/submit-dossier';

/** What a spec gives the contract: a repository, and merits that the ledger holds. */
export interface DossierRepositoryUnderTest {
  readonly repository: () => DossierRepository;
  readonly merit: () => Promise<Merit>;
}

/** What every dossier repository does. */
export function dossierRepositoryContract({ repository, merit }: DossierRepositoryUnderTest): void {
  const stored = async (dossier: Dossier): Promise<Dossier> => {
    await repository().add(decide(dossier));
    return found(dossier.id);
  };
  const found = async (id: string): Promise<Dossier> => {
    const dossier = await repository().find(id);
    if (!dossier) throw new Error('the dossier is not there');
    return dossier;
  };
  const draftOf = (...merits: readonly Merit[]): Dossier =>
    aDossier(
      merits.map((one) => aNomination(one, { outcome: 'passed' })),
      { version: 0 },
    );
  const awaiting = async (...merits: readonly Merit[]): Promise<Dossier> =>
    stored({ ...draftOf(...merits), status: 'awaiting_signature' });
  const signed = (dossier: Dossier, number: string, merits: readonly Merit[], signedOn = '2026-12-15') =>
    decideDossier(
      dossier,
      {
        number,
        signedOn: Temporal.PlainDate.from(signedOn),
        signedByOfficerId: randomUUID(),
        signerName: 'Phạm Quang Ngọc',
        isSignerIssuer: true,
      },
      aContext({ on: '2027-01-20', merits: merits.map((one) => nominated(one)) }),
    );

  it('knows nothing of a dossier that was never written', async () => {
    expect(await repository().find(randomUUID())).toBeUndefined();
  });

  it('gives a draft back as it was written', async () => {
    const draft = draftOf(await merit(), await merit());
    expect(plain(await stored(draft))).toEqual(plain({ ...draft, version: 1 }));
  });

  it('counts versions and events apart', async () => {
    const one = await merit();
    const draft = await stored(draftOf(one));
    const submission = submitDossier(draft, null, aContext({ merits: [nominated(one)] }));
    expect(await repository().save(submission)).toBe(2);
    expect(await found(draft.id)).toMatchObject({ version: 2, eventSeq: 1, status: 'submitted' });
  });

  it('refuses a save that was read before another', async () => {
    const draft = await stored(draftOf(await merit()));
    await repository().save(decide({ ...draft, title: 'Lần một' }));
    await expect(repository().save(decide({ ...draft, title: 'Lần hai' }))).rejects.toThrow(StaleVersion);
    expect((await found(draft.id)).title).toBe('Lần một');
  });

  it('replaces the nominations of a draft', async () => {
    const draft = await stored(draftOf(await merit(), await merit()));
    const other = aNomination(await merit());
    await repository().save(decide({ ...draft, nominations: [other] }));
    expect((await found(draft.id)).nominations.map(({ id }) => id)).toEqual([other.id]);
  });

  it('refuses a nomination that another dossier holds', async () => {
    const draft = await stored(draftOf(await merit()));
    const copy = { ...draftOf(), nominations: draft.nominations };
    await expect(repository().add(decide(copy))).rejects.toThrow(InvalidField);
  });

  it('keeps decision and awards with the dossier', async () => {
    const one = await merit();
    const dossier = await awaiting(one);
    const decision = signed(dossier, '05/QĐ-UBND', [one]);
    await repository().save(decision);
    const decided = await found(dossier.id);
    expect(plain(decided)).toEqual(plain({ ...decision.next, version: 2, eventSeq: 1 }));
  });

  it('refuses a number that the issuer used that year, and takes it of another issuer or year', async () => {
    const merits = [await merit(), await merit(), await merit(), await merit()];
    const [first, second, third, fourth] = await Promise.all(merits.map((one) => awaiting(one)));
    if (!first || !second || !third || !fourth) throw new Error('four dossiers were written');
    const at = (dossier: Dossier): Dossier => ({ ...dossier, issuerUnitId: first.issuerUnitId });
    await repository().save(signed(first, '05/QĐ-UBND', merits));
    await expect(repository().save(signed(at(second), '5/qđ-ubnd', merits))).rejects.toThrow(
      DecisionNumberTaken,
    );
    await repository().save(signed(at(third), '05/QĐ-UBND', merits, '2027-01-04'));
    await repository().save(signed(fourth, '05/QĐ-UBND', merits));
  });

  it('lets one decision have a merit', async () => {
    const one = await merit();
    const [first, second] = [await awaiting(one), await awaiting(one)];
    await repository().save(signed(first, '01/QĐ-UBND', [one]));
    await expect(repository().save(signed(second, '02/QĐ-UBND', [one]))).rejects.toThrow(MeritAlreadyUsed);
    expect((await found(second.id)).status).toBe('awaiting_signature');
  });
}

/** Temporal values as text, so that they can be compared. */
function plain(dossier: Dossier): unknown {
  return JSON.parse(JSON.stringify(dossier));
}
