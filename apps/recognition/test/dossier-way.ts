import { randomUUID } from 'node:crypto';
import type { Actor } from '@keng/kernel';
import type { TestResponse } from '@keng/testing';
import type { RecognitionDesk } from './recognition-desk';

/** A dossier of the test, as far as it has come. */
export interface DossierOnItsWay {
  readonly dossierId: string;
  readonly nominationId: string;
  readonly version: number;
}

/** One nomination for a commendation of the province, with everything a dossier needs. */
export function dossierBody(
  desk: RecognitionDesk,
  nomination: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    title: 'Đề nghị khen thưởng phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2026',
    occasion: 'Tổng kết năm 2026',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    receivedOn: '2026-11-20',
    issuerUnitId: desk.units.province,
    nominations: [
      {
        nominationId: randomUUID(),
        awardFormCode: 'commendation_province_chair',
        citation: 'Đã có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc',
        ...nomination,
      },
    ],
    ...change,
  };
}

export async function createDossier(
  desk: RecognitionDesk,
  nomination: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>> = {},
): Promise<DossierOnItsWay> {
  const nominationId = randomUUID();
  const body = dossierBody(desk, { nominationId, ...nomination }, change);
  const answer = expectStatus(await desk.post('dossiers', body, { as: desk.secretary }), 201);
  return { dossierId: answer.body['dossierId'] ?? '', nominationId, version: 1 };
}

/** Hands in, appraises as another secretary, and lets the council pass it. */
export async function bringToSignature(
  desk: RecognitionDesk,
  dossier: DossierOnItsWay,
): Promise<DossierOnItsWay> {
  const submitted = await step(desk, dossier, 'submission', {}, desk.secretary);
  const appraised = await step(desk, submitted, 'appraisal', { outcome: 'eligible' }, desk.otherSecretary);
  return step(desk, appraised, 'council-result', councilResult(dossier.nominationId), desk.otherSecretary);
}

/** Six of seven members present, all for it. */
export function councilResult(
  nominationId: string,
  votes: Readonly<Record<string, unknown>> = {},
  change: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    heldOn: '2026-11-22',
    minutesNumber: '03/BB-HĐ',
    memberCount: 7,
    presentOfficerIds: Array.from({ length: 6 }, () => randomUUID()),
    results: [{ nominationId, votesFor: 6, votesAgainst: 0, abstained: 0, ...votes }],
    ...change,
  };
}

/** One step of a dossier that must succeed. */
export async function step(
  desk: RecognitionDesk,
  dossier: DossierOnItsWay,
  path: string,
  body: object,
  as: Actor,
): Promise<DossierOnItsWay> {
  const answer = expectStatus(await take(desk, dossier, path, body, as), 200);
  return { ...dossier, version: Number(answer.body['version']) };
}

/** One step of a dossier, however it ends. */
export function take(
  desk: RecognitionDesk,
  { dossierId, version }: DossierOnItsWay,
  path: string,
  body: object,
  as: Actor,
): Promise<TestResponse> {
  return desk.post(`dossiers/${dossierId}/${path}`, body, { as, version });
}

export function decide(
  desk: RecognitionDesk,
  dossier: DossierOnItsWay,
  change: Readonly<Record<string, unknown>> = {},
): Promise<TestResponse> {
  const body = {
    decisionNumber: `${Math.floor(Math.random() * 900_000) + 100}/QĐ-UBND`,
    signedOn: '2026-11-22',
    signedByOfficerId: desk.issuer.officerId,
    ...change,
  };
  return take(desk, dossier, 'decision', body, desk.issuer);
}

export function expectStatus(answer: TestResponse, status: number): TestResponse {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer;
}
