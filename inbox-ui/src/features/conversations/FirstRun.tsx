import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconInbox } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../components/StateViews";
import { api } from "../../lib/api";
import type { ChannelItem } from "../../lib/contract";
import { queryKeys } from "../../lib/query-keys";
import { useAgent, useSetup } from "../../lib/session";

/** Nobody has written yet: an admin sees what is left to do, an agent that there is nothing to do. */
export function FirstRun() {
  const { t } = useTranslation("inbox");
  const isAdmin = useAgent().role === "admin";
  const isDemo = useSetup().data?.demo ?? false;
  const channels = useQuery({
    queryKey: queryKeys.channels,
    queryFn: ({ signal }) => api.get<{ items: ChannelItem[] }>("/channels", signal),
    enabled: isAdmin,
  });
  const what = !isAdmin ? "agent" : isDemo ? "demo" : channels.data?.items.length === 0 ? "connect" : "waiting";
  return (
    <EmptyState
      icon={<IconInbox size={22} stroke={1.75} />}
      title={t("empty.all.title")}
      hint={t(`firstRun.${what}.hint`)}
      action={
        what === "agent" ? undefined : what === "demo" ? (
          <Button component="a" href="/demo" size="xs">
            {t("firstRun.demo.action")}
          </Button>
        ) : (
          <Button component={Link} to="/health" size="xs">
            {t(`firstRun.${what}.action`)}
          </Button>
        )
      }
    />
  );
}
