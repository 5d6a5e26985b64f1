import { ActionIcon, Textarea } from '@mantine/core';
import { IconBold, IconLink, IconList, IconListNumbers } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import { markdownEdit, type MarkdownKind } from './markdownEdit';
import classes from './MarkdownField.module.css';

export interface MarkdownFieldProps {
  id: string;
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  minRows?: number;
  required?: boolean;
}

const BUTTONS = [['bold', IconBold], ['list', IconList], ['numbers', IconListNumbers], ['link', IconLink]] as const;

/** A long text in Markdown, with buttons for what most people need of it. */
export function MarkdownField({ id, label, description, value, onChange, error, minRows = 5, required = false }: MarkdownFieldProps) {
  const { t } = useTranslation('write');
  const area = useRef<HTMLTextAreaElement>(null);

  const press = (kind: MarkdownKind): void => {
    const box = area.current;
    if (!box) return;
    const edit = markdownEdit(box.value, box.selectionStart, box.selectionEnd, kind, t(`markdown.${kind}Text`));
    box.focus();
    box.setSelectionRange(edit.from, edit.to);
    // Old, but the only way of typing for somebody that the browser's undo takes back.
    if (!document.execCommand('insertText', false, edit.insert)) {
      onChange(box.value.slice(0, edit.from) + edit.insert + box.value.slice(edit.to));
    }
    box.setSelectionRange(...edit.select);
  };

  return (
    <Textarea
      ref={area} id={id} label={label} description={description} size="md" autosize minRows={minRows} maxRows={24}
      required={required} withAsterisk={false} error={error} value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      classNames={{ input: classes.input ?? '' }}
      inputContainer={(input) => (
        <div className={classes.frame}>
          <div className={classes.bar} role="group" aria-label={t('markdown.bar', { label })}>
            {BUTTONS.map(([kind, shape]) => (
              <ActionIcon
                key={kind} variant="subtle" color="gray" size={36} aria-label={t(`markdown.${kind}`)} title={t(`markdown.${kind}`)}
                onClick={() => press(kind)}
              >
                <Icon of={shape} />
              </ActionIcon>
            ))}
          </div>
          {input}
        </div>
      )}
    />
  );
}
