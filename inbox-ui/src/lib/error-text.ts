import { useTranslation } from "react-i18next";
import { ApiError } from "./api";

/** What a status says where the code has no sentence of its own. */
const keyOfStatus: Record<number, string> = {
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  413: "TOO_LARGE",
  422: "INVALID",
  429: "TOO_MANY",
};

/** A failed request in the reader's words. The server's `message` is for developers, so only its `code` is used. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t("error.INTERNAL");
    if (error.status === 0) return t(error.code === "PAGE" ? "error.PAGE" : "error.OFFLINE");
    return t(`error.${error.code}`, { defaultValue: t(`error.${keyOfStatus[error.status] ?? "INTERNAL"}`) });
  };
}
