import { Button, Select } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import controls from '../../../ui/controls.module.css';
import { Field } from '../../../ui/field';
import { troubleOf } from '../../../ui/fields';
import { PartyName } from '../parties/party-name';
import { PartyPicker, type Party } from '../parties/party-picker';
import { PARTY_KINDS } from '../shared/vocabulary';
import { readAliasCode } from './merit-question';
import type { QuestionPartProps } from './question-form';

/** Whose merits: a party by name, a protected reporter by code, a kind of party. */
export function WhoFields({ question, onChange }: QuestionPartProps) {
  const { t } = useTranslation('recognition');
  const kinds = useId();
  const [isJustPicked, setIsJustPicked] = useState(false);
  const pick = ({ partyId }: Party): void => {
    setIsJustPicked(true);
    onChange({ partyId });
  };
  return (
    <>
      {question.partyId === undefined ? (
        <PartyPicker label={t('merits.party')} onPick={pick} />
      ) : (
        <div role="group" aria-label={t('merits.party')}>
          <strong>{t('merits.party')}</strong>
          <div>
            <PartyName partyId={question.partyId} />{' '}
            <Button
              // The list that had the focus is gone; this stands in its place.
              size="small"
              autoFocus={isJustPicked}
              onClick={() => onChange({ partyId: undefined })}
            >
              {t('list.clear')}
            </Button>
          </div>
        </div>
      )}
      <AliasField code={question.aliasCode} onTake={(aliasCode) => onChange({ aliasCode })} />
      <Field label={t('party.kind')} htmlFor={kinds}>
        <Select
          id={kinds}
          mode="multiple"
          value={[...question.partyKinds]}
          placeholder={t('list.any')}
          options={PARTY_KINDS.map((value) => ({ value, label: t(`partyKind.${value}`) }))}
          onChange={(partyKinds: typeof question.partyKinds) => onChange({ partyKinds })}
        />
      </Field>
    </>
  );
}

interface AliasFieldProps {
  readonly code: string | undefined;
  readonly onTake: (code: string | undefined) => void;
}

/** The code that lists show of a protected reporter; taken when the field is left or Enter pressed. */
function AliasField({ code, onTake }: AliasFieldProps) {
  const { t } = useTranslation('recognition');
  const id = useId();
  const [shown, setShown] = useState(code);
  const [text, setText] = useState(code ?? '');
  const [isLeft, setIsLeft] = useState(false);
  const read = readAliasCode(text);
  if (code !== shown) {
    setShown(code);
    if (code !== read) setText(code ?? '');
  }
  const isStrange = isLeft && read === undefined && text.trim() !== '';
  const leave = (): void => {
    setIsLeft(true);
    if (read !== undefined) setText(read);
    if (read !== code && (read !== undefined || text.trim() === '')) onTake(read);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
  };
  const remedy = isStrange ? t('merits.aliasStrange') : undefined;
  return (
    <Field label={t('merits.alias')} htmlFor={id} remedy={remedy}>
      <input
        {...troubleOf(id, remedy)}
        id={id}
        value={text}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        placeholder="1A2B3C4D"
        className={controls['input']}
        onChange={({ target }) => {
          setIsLeft(false);
          setText(target.value);
        }}
        onBlur={leave}
        onKeyDown={onKey}
      />
    </Field>
  );
}
