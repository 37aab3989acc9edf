import { Button } from "@mantine/core";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Below a list that comes in pages; nothing once the last one is there. */
export function MoreButton({ pages, label, size }: { pages: Pages; label: string; size?: "xs" }) {
  if (!pages.hasNextPage) return null;
  return (
    <Button
      variant="default"
      mt="md"
      // In a column of its own it stays as wide as its words.
      style={{ alignSelf: "center" }}
      {...(size && { size })}
      loading={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {label}
    </Button>
  );
}
