import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface FileBoxProps {
  readonly onChoose: (file: File) => void;
}

/** A file by choosing or by dropping it here. */
export function FileBox({ onChoose }: FileBoxProps) {
  const { t } = useTranslation('administration');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const choose = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    choose(event.dataTransfer.files);
  };
  return (
    <div
      className={`${styles['box']} ${isOver ? styles['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".csv,text/csv"
        onChange={({ target }) => {
          choose(target.files);
          // The same file again, once it was put right, is a choice too.
          target.value = '';
        }}
      />
      <label htmlFor={id}>{t('import.file')}</label>
    </div>
  );
}
