import { draftOf, lacksOf, writtenOf } from './dossier-draft';
import { aDossier, aNomination } from './dossier.example';

const base = draftOf(aDossier());

describe('keeping a draft', () => {
  it('needs the proposing unit of a secretary who serves several', () => {
    expect(lacksOf({ ...base, unitId: undefined })).toEqual(['unitId']);
    expect(writtenOf(base)).toMatchObject({ unitId: 'u1' });
  });

  it('needs days, issuer and forms, and nothing else', () => {
    expect(lacksOf({ ...base, title: '', occasion: '' })).toEqual([]);
    expect(lacksOf({ ...base, receivedOn: undefined, issuerUnitId: undefined })).toEqual([
      'receivedOn',
      'issuerUnitId',
    ]);
    expect(lacksOf({ ...base, periodFrom: '2026-12-01', periodTo: '2026-01-01' })).toEqual(['period']);
    const [nomination] = base.nominations;
    expect(
      nomination && lacksOf({ ...base, nominations: [{ ...nomination, awardFormCode: undefined }] }),
    ).toEqual(['awardForm']);
  });

  it('sends a party by its id and a protected reporter by the alias, never a name', () => {
    const nominations = [
      aNomination(),
      aNomination({ nominationId: 'n2', honouree: { type: 'alias', id: 'a1' } }),
    ];
    const sent = writtenOf(draftOf(aDossier({ nominations }))).nominations;
    expect(sent).toMatchObject([{ partyId: 'p1' }, { alias: 'a1' }]);
    expect(JSON.stringify(sent)).not.toContain('Mẫu');
  });
});
