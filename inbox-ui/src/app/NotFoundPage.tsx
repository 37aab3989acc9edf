import { Button } from "@mantine/core";
import { IconMapQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../components/StateViews";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconMapQuestion size={22} stroke={1.75} />}
      isPageTitle
      title={t("notFound.title")}
      hint={t("notFound.hint")}
      action={
        <Button component={Link} to="/inbox/all" size="xs">
          {t("notFound.action")}
        </Button>
      }
    />
  );
}
