import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActKey } from '../../api/act-key';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { FileBox } from './file-box';
import { confirmImport, previewImport, type ImportKind } from './import-api';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import styles from './administration.module.css';

const COLUMNS: Readonly<Record<ImportKind, string>> = {
  officers: 'username, display_name, unit_code, role, capacity, valid_from, valid_to, basis',
  units: 'level, code, since, kind, name, full_name, parent_code, valid_from, valid_to, basis',
};
/** What stands where a text in another encoding was read as UTF-8. */
const UNREADABLE = '\uFFFD';

interface Chosen {
  readonly name: string;
  readonly csv: string;
}

/** Units and officers from a file: what it would do first, then exactly that. */
export function ImportPage() {
  const { t } = useTranslation('administration');
  const select = useId();
  const client = useQueryClient();
  const key = useActKey();
  const [kind, setKind] = useState<ImportKind>('officers');
  const [chosen, setChosen] = useState<Chosen>();
  const preview = useMutation({ mutationFn: ({ csv }: Chosen) => previewImport(kind, csv) });
  const confirm = useMutation({
    mutationFn: (digest: string) => confirmImport({ kind, key: key.get(), csv: chosen?.csv ?? '', digest }),
    onSettled: (_, error) => {
      key.answered(error ?? undefined);
      return client.invalidateQueries({ queryKey: ['directory'] });
    },
  });
  const choose = async (file: File): Promise<void> => {
    const next = { name: file.name, csv: await file.text() };
    setChosen(next);
    confirm.reset();
    preview.reset();
    if (!next.csv.includes(UNREADABLE)) preview.mutate(next);
  };
  const turnTo = (next: ImportKind): void => {
    setKind(next);
    setChosen(undefined);
    preview.reset();
    confirm.reset();
  };
  return (
    <div className={styles['page']}>
      <h1>{t('import.title')}</h1>
      <div className={styles['narrow']}>
        <Field
          label={t('import.kind')}
          htmlFor={select}
          hint={
            <>
              {t('import.columns')} <code>{COLUMNS[kind]}</code>. {t(`import.${kind}Hint`)}
            </>
          }
        >
          <Choice
            id={select}
            value={kind}
            onChange={({ target }) => turnTo(target.value === 'units' ? 'units' : 'officers')}
          >
            <option value="officers">{t('import.officers')}</option>
            <option value="units">{t('import.units')}</option>
          </Choice>
        </Field>
      </div>
      <FileBox onChoose={(file) => void choose(file)} />
      {chosen?.csv.includes(UNREADABLE) === true && (
        <Notice kind="error" title={t('import.unreadable')}>
          {t('import.unreadableHint')}
        </Notice>
      )}
      {preview.isPending && <p role="status">{t('import.reading')}</p>}
      <ProblemNotice error={preview.error} />
      {chosen && preview.data && !confirm.data && (
        <ImportPreview
          key={chosen.csv}
          fileName={chosen.name}
          csv={chosen.csv}
          preview={preview.data}
          isWriting={confirm.isPending}
          onConfirm={(digest) => confirm.mutate(digest)}
        />
      )}
      <ProblemNotice error={confirm.error} />
      {confirm.data && <ImportDone done={confirm.data} />}
    </div>
  );
}
