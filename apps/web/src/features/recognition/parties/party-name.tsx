import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partyQuery } from './party-queries';

/** The name of a party, leading to its page. */
export function PartyName({ partyId }: { readonly partyId: string }) {
  const { t } = useTranslation('recognition');
  const { data: party, isPending } = useQuery(partyQuery(partyId));
  if (isPending) return <span aria-busy="true">…</span>;
  return (
    <Link to="/recognition/parties/$partyId" params={{ partyId }}>
      {party?.name ?? t('honouree.unnamed')}
    </Link>
  );
}
