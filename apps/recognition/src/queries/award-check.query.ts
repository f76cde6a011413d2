import { Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { UnitOfWork } from '@keng/persistence';
import type { AwardStatus } from '@keng/contracts';
import { AWARD_NUMBER } from '../persistence/award-number';

/** What anybody who holds a certificate may learn of it: nothing but what is printed there, and whether it stands. */
export interface CheckedAward {
  readonly awardNumber: string;
  readonly formLabel: string;
  readonly issuerName: string;
  readonly decisionNumber: string;
  readonly signedOn: Temporal.PlainDate;
  /** As printed; null for a protected person. */
  readonly honouree: string | null;
  readonly isValid: boolean;
}

interface Row {
  readonly formLabel: string;
  readonly issuerUnitId: string;
  readonly decisionNumber: string;
  readonly signedOn: string;
  readonly honouree: string | null;
  readonly status: AwardStatus;
}

/** Looks an award up by the number printed on it (api.md, row 48). */
@Injectable()
export class AwardCheckQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DirectoryCopy,
  ) {}

  async find(awardNumber: string): Promise<CheckedAward | undefined> {
    const number = awardNumber.toUpperCase();
    if (!AWARD_NUMBER.test(number)) return undefined;
    const [row] = await this.work.query<Row>(
      `select a.form_label as "formLabel", a.issuer_unit_id as "issuerUnitId", d.number as "decisionNumber",
         d.signed_on as "signedOn", p.name as honouree, a.status
       from recognition.award a join recognition.award_decision d on d.id = a.decision_id
       left join recognition.party p on p.id = a.honouree_party_id
       where a.award_number = $1`,
      [number],
    );
    if (!row) return undefined;
    const { formLabel, decisionNumber, honouree, status } = row;
    const signedOn = Temporal.PlainDate.from(row.signedOn);
    const issuer = await this.directory.describeUnit(row.issuerUnitId, signedOn);
    return {
      awardNumber: number,
      formLabel,
      issuerName: issuer?.fullName ?? '',
      decisionNumber,
      signedOn,
      honouree,
      isValid: status !== 'revoked',
    };
  }
}
