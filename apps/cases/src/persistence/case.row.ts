import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '@keng/persistence';
import type { CaseTerm, Ground, Outcome, TipReporter } from '../domain/case';

/** The aggregate's own row; its version and event counter are those of decisions 1.1. */
@Entity({ name: 'case_file', schema: 'cases' })
export class CaseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('integer', { name: 'event_seq' }) eventSeq!: number;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('integer', { name: 'case_number' }) caseNumber!: number;
  @Column('smallint', { name: 'case_year' }) caseYear!: number;
  @Column('text', { name: 'category_code' }) categoryCode!: string;
  @Column('uuid', { name: 'commune_unit_id', nullable: true }) communeUnitId!: string | null;
  @Column('uuid', { name: 'opened_by_event' }) openedByEvent!: string;
  @Column('timestamptz', { name: 'opened_at', transformer: instant }) openedAt!: Temporal.Instant;
  @Column('timestamptz', { name: 'competent_received_at', transformer: instant })
  competentReceivedAt!: Temporal.Instant;
  @Column('uuid', { name: 'predecessor_case_id', nullable: true }) predecessorCaseId!: string | null;
  @Column('uuid', { name: 'recused_officer_ids', array: true }) recusedOfficerIds!: string[];
  @Column('text') state!: string;
  @Column('text') term!: CaseTerm;
  @Column('text', { nullable: true }) conclusion!: Outcome['conclusion'] | null;
  @Column('text', { name: 'ground_code', nullable: true }) groundCode!: Ground | null;
  @Column('uuid', { name: 'lead_officer_id', nullable: true }) leadOfficerId!: string | null;
  @Column('uuid', { name: 'supporting_officer_ids', array: true }) supportingOfficerIds!: string[];
  @Column('uuid', { name: 'plan_id', nullable: true }) planId!: string | null;
  @Column('uuid', { name: 'plan_author_id', nullable: true }) planAuthorId!: string | null;
  @Column('uuid', { name: 'plan_text_id', nullable: true }) planTextId!: string | null;
  @Column('timestamptz', { name: 'plan_drafted_at', nullable: true, transformer: instant })
  planDraftedAt!: Temporal.Instant | null;
  @Column('uuid', { name: 'plan_approved_by', nullable: true }) planApprovedBy!: string | null;
  @Column('timestamptz', { name: 'plan_approved_at', nullable: true, transformer: instant })
  planApprovedAt!: Temporal.Instant | null;
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId!: string | null;
  /** Of the open clock that ends first; repeated for the queue. */
  @Column('timestamptz', { name: 'next_due_at', nullable: true, transformer: instant })
  nextDueAt!: Temporal.Instant | null;
}

@Entity({ name: 'case_tip', schema: 'cases' })
export class CaseTipRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'tip_id' }) tipId!: string;
  @Column('smallint') position!: number;
  @Column('integer', { name: 'register_number' }) registerNumber!: number;
  @Column('smallint', { name: 'register_year' }) registerYear!: number;
  @Column('timestamptz', { name: 'competent_received_at', transformer: instant })
  competentReceivedAt!: Temporal.Instant;
  @Column('jsonb') reporters!: TipReporter[];
  @Column('uuid', { name: 'accepted_by_event' }) acceptedByEvent!: string;
}
