import { useRef, type ReactNode } from "react";
import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import classes from "./WordList.module.css";

interface Props {
  id: string;
  title: string;
  hint: string;
  /** Said in place of rows. */
  none?: string;
  /** The fields of each row. */
  rows: readonly ReactNode[];
  mostRows: number;
  canEdit: boolean;
  addText: string;
  removeText: (number: number) => string;
  onAdd: () => void;
  onRemove: (at: number) => void;
}

/** A part of the shop's own words: a row each, to add to and take from. */
export function RowList({ id, title, hint, none, rows, mostRows, canEdit, addText, removeText, onAdd, onRemove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    onAdd();
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector("input")?.focus());
  };
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={classes.hint}>{hint}</p>
      {none !== undefined && rows.length === 0 && <p className={classes.hint}>{none}</p>}
      <ol ref={list} className={classes.words}>
        {rows.map((fields, i) => (
          <li key={i}>
            {fields}
            {canEdit && (
              <ActionIcon variant="subtle" color="gray" size={34} aria-label={removeText(i + 1)} onClick={() => onRemove(i)}>
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {canEdit && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          disabled={rows.length >= mostRows}
          onClick={add}
        >
          {addText}
        </Button>
      )}
    </section>
  );
}
