import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { ProblemNotice } from '../../../ui/problem-notice';
import styles from '../shared/desk.module.css';
import { useHonoureeText } from '../shared/honouree-name';
import type { Dossier, Nomination } from './dossier-queries';

const path = ({ dossierId }: Dossier, { nominationId }: Nomination) => ({ dossierId, nominationId });

/** Goes by the dossier's version: every look at a certificate leaves a trace, so none is taken without need. */
const pictureQuery = (dossier: Dossier, nomination: Nomination) =>
  queryOptions({
    queryKey: ['recognition-stage', 'certificate', path(dossier, nomination), dossier.version],
    queryFn: () =>
      bodyOf(
        api.recognition.GET(
          '/api/recognition/dossiers/{dossierId}/nominations/{nominationId}/certificate-preview',
          { params: { path: path(dossier, nomination), query: { format: 'svg' } }, parseAs: 'text' },
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

interface CertificatePreviewProps {
  readonly id: string;
  readonly dossier: Dossier;
  readonly nomination: Nomination;
}

/** The certificate as it will print, marked as a preview; the PDF of it stands beside. */
export function CertificatePreview({ id, dossier, nomination }: CertificatePreviewProps) {
  const { t } = useTranslation('recognition');
  const { t: core } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(pictureQuery(dossier, nomination));
  const name = useHonoureeText()({ honouree: nomination.honouree, name: nomination.partyName });
  const { dossierId, nominationId } = path(dossier, nomination);
  return (
    <figure id={id} className={styles['certificate']}>
      {isPending && <p role="status">{core('common.loading')}</p>}
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && (
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data)}`}
          alt={t('preview.alt', { name, citation: nomination.citation })}
        />
      )}
      <figcaption>
        {t('preview.caption')}{' '}
        <a
          href={`/api/recognition/dossiers/${dossierId}/nominations/${nominationId}/certificate-preview`}
          target="_blank"
          rel="noreferrer"
        >
          {t('preview.pdf')}
        </a>
      </figcaption>
    </figure>
  );
}
