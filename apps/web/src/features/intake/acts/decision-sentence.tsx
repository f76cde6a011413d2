import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import { useVocabulary, useWording } from '../vocabulary';
import type { CommonDecision } from './decisions';

interface DecisionSentenceProps {
  readonly decision: CommonDecision;
  /** `tin số 12/2026`, `3 tin` */
  readonly tips: string;
}

/** What an act does, in one plain sentence. */
export function DecisionSentence({ decision, tips }: DecisionSentenceProps) {
  const { t } = useTranslation('intake');
  const vocabulary = useVocabulary();
  const wording = useWording();
  switch (decision.act) {
    case 'transfer': {
      const { toUnitId, reasonCode, determinedAt } = decision.body;
      const reason = wording.named(vocabulary.transferReasons, reasonCode);
      return (
        <>
          {t('sentences.transfer', { tips })}{' '}
          <strong>{toUnitId && <UnitName unitId={toUnitId} isFull />}</strong>.{' '}
          {t('sentences.determined', { reason, time: formatTime(determinedAt) })}
        </>
      );
    }
    case 'close': {
      const { outcome, reasonCode } = decision.body;
      const reason = wording.named(vocabulary.closureReasons, reasonCode);
      return t('sentences.close', { tips, outcome: t(`status.${outcome}`), reason });
    }
    case 'assess': {
      const { valuable, reasonCode } = decision.body;
      const worth = t(valuable ? 'assess.valuable' : 'assess.notValuable');
      return t('sentences.assess', {
        tips,
        worth,
        reason: wording.named(vocabulary.assessmentReasons, reasonCode),
      });
    }
    case 'accept':
      return t(decision.body.caseId === undefined ? 'sentences.accept' : 'sentences.join', {
        tips,
        time: formatTime(decision.body.competentReceivedAt),
      });
    case 'answer': {
      const { outcome, reasonCode = '' } = decision.body;
      if (outcome === 'accepted') return t('sentences.take', { tips });
      const reason = wording.named(vocabulary.transferRefusalReasons, reasonCode);
      return t('sentences.sendBack', { tips, reason });
    }
  }
}
