import { useTranslation } from "react-i18next";
import { ApiError } from "./api";

/** A failed request in the reader's words. The server's `message` is for developers, so only its `code` is used. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t("error.INTERNAL");
    if (error.status === 0) return t(error.code === "PAGE" ? "error.PAGE" : "error.OFFLINE");
    const byStatus =
      error.status === 429
        ? "TOO_MANY"
        : error.status === 404
          ? "NOT_FOUND"
          : error.status === 403
            ? "FORBIDDEN"
            : error.status === 413
              ? "TOO_LARGE"
              : error.status === 422
                ? "INVALID"
                : "INTERNAL";
    return t(`error.${error.code}`, { defaultValue: t(`error.${byStatus}`) });
  };
}
