import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "react-router";

/** The way out of a page that has nothing to show: on a phone there is no list beside it. */
export function BackButton({ to, label }: { to: string; label: string }) {
  return (
    <Button component={Link} to={to} size="xs" variant="default" leftSection={<IconArrowLeft size={16} stroke={1.75} />}>
      {label}
    </Button>
  );
}
