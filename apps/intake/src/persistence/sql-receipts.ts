import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { Receipts } from '../domain/receipts';
import { ReceiptPepper } from '../protection/receipt-pepper';

@Injectable()
export class SqlReceipts extends Receipts {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ReceiptPepper) private readonly pepper: ReceiptPepper,
    @Inject(Audit) private readonly audit: Audit,
  ) {
    super();
  }

  override issue({ tipId, alias, words, issuedBy, at }: Parameters<Receipts['issue']>[0]): Promise<boolean> {
    return this.work.run(async () => {
      const issued = await this.work.query(
        `insert into intake.receipt as r (alias, tip_id, code_mac, issued_at, issued_by) values ($1, $2, $3, $4, $5)
         on conflict (alias) do update set code_mac = excluded.code_mac, issued_at = excluded.issued_at,
           issued_by = excluded.issued_by where r.first_used_at is null
         returning alias`,
        [alias, tipId, this.pepper.macOf(words), at.toString(), issuedBy],
      );
      if (issued.length === 0) return false;
      await this.audit.record({ action: 'issue-receipt', subject: 'tip', subjectId: tipId });
      return true;
    });
  }
}
