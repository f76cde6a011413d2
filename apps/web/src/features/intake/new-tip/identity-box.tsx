import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useId, useRef, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { CONSENTS, holdsIdentity, identityOf } from './identity';
import styles from './new-tip.module.css';

/** Boxes with something in them that is not sealed yet; saving the tip seals them first. */
export type OpenBoxes = RefObject<Map<string, () => Promise<void>>>;

interface IdentityBoxProps {
  readonly alias: string;
  readonly openBoxes: OpenBoxes;
  readonly onSealed: () => void;
}

/**
 * Who the reporter is: goes from this form straight to the vault, under the alias, and can be read by nobody at this
 * desk afterwards. It is a form of its own, so nothing of it is in the tip or its draft.
 */
export function IdentityBox({ alias, openBoxes, onSealed }: IdentityBoxProps) {
  const { t } = useTranslation('intake');
  const form = useRef<HTMLFormElement>(null);
  const seal = useMutation({
    mutationFn: (data: FormData) =>
      bodyOf(api.vault.POST('/api/vault/identities', { body: { alias, ...identityOf(data) } })),
    onSuccess: onSealed,
    gcTime: 0,
  });
  const { mutateAsync } = seal;
  useEffect(() => {
    const boxes = openBoxes.current;
    boxes.set(alias, async () => {
      const data = new FormData(form.current ?? undefined);
      if (holdsIdentity(data)) await mutateAsync(data);
    });
    return () => void boxes.delete(alias);
  }, [alias, mutateAsync, openBoxes]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    seal.mutate(new FormData(event.currentTarget));
  };
  return (
    <form
      ref={form}
      className={styles['identity']}
      onSubmit={submit}
      autoComplete="off"
      aria-label={t('identity.title')}
    >
      <p className={styles['hint']}>{t('identity.hint')}</p>
      <ProblemNotice error={seal.error} shownFields={SHOWN} />
      <Line name="fullName" error={seal.error} autoFocus />
      <Line name="phone" error={seal.error} inputMode="tel" />
      <Line name="address" error={seal.error} />
      <details>
        <summary>{t('identity.more')}</summary>
        <div className={styles['identity']}>
          <Line name="birthYear" error={seal.error} inputMode="numeric" />
          <Line name="idDocument.number" error={seal.error} />
          <Line name="idDocument.issuedOn" error={seal.error} />
          <Line name="idDocument.issuedBy" error={seal.error} />
          <Line name="guardian.fullName" error={seal.error} />
          <Line name="guardian.phone" error={seal.error} inputMode="tel" />
          <Line name="guardian.relation" error={seal.error} />
        </div>
      </details>
      <fieldset className={styles['toggles']}>
        <legend>{t('identity.consents')}</legend>
        {CONSENTS.map((consent) => (
          <Checkbox key={consent} name="consents" value={consent}>
            {t(`consents.${consent}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button htmlType="submit" loading={seal.isPending}>
        {t('identity.seal')}
      </Button>
    </form>
  );
}

const SHOWN = [
  'fullName',
  'phone',
  'address',
  'birthYear',
  'idDocument.number',
  'idDocument.issuedOn',
  'idDocument.issuedBy',
  'guardian.fullName',
  'guardian.phone',
  'guardian.relation',
] as const;

interface LineProps {
  readonly name: (typeof SHOWN)[number];
  readonly error: Error | null;
  readonly inputMode?: 'tel' | 'numeric';
  readonly autoFocus?: boolean;
}

function Line({ name, error, ...input }: LineProps) {
  const { t } = useTranslation('intake');
  const id = useId();
  return (
    <Field
      label={t(`identityFields.${name.replace('.', '_') as IdentityLabel}`)}
      htmlFor={id}
      remedy={remedyOf(error, name)}
    >
      <Input
        id={id}
        name={name}
        maxLength={500}
        autoComplete="off"
        aria-describedby={`${id}-remedy`}
        {...input}
      />
    </Field>
  );
}

type IdentityLabel = (typeof SHOWN)[number] extends infer Name
  ? Name extends `${infer Group}.${infer Part}`
    ? `${Group}_${Part}`
    : Name
  : never;
