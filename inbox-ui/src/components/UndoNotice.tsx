import { useRef } from "react";
import { Button } from "@mantine/core";
import classes from "./UndoNotice.module.css";

/** What was done, and the way to take it back. */
export function UndoNotice({ message, label, onUndo }: { message: string; label: string; onUndo: () => void }) {
  const cameFrom = useRef<HTMLElement | null>(null);
  return (
    <div className={classes.notice}>
      <span>{message}</span>
      <Button
        variant="default"
        size="xs"
        className={classes.undo}
        onFocus={({ currentTarget, relatedTarget }) => {
          const notice = currentTarget.closest('[role="alert"]');
          if (relatedTarget instanceof HTMLElement && !notice?.contains(relatedTarget)) cameFrom.current = relatedTarget;
        }}
        onClick={() => {
          // The button goes: the keyboard returns to where it was.
          cameFrom.current?.focus();
          onUndo();
        }}
      >
        {label}
      </Button>
    </div>
  );
}
