import { useEffect, useState, type FormEvent } from "react";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate } from "react-router";
import { ErrorState } from "../../components/StateViews";
import { api, ApiError } from "../../lib/api";
import type { InvitationResponse, SessionResponse } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { queryKeys } from "../../lib/query-keys";
import { startSession, useSession, useSetup } from "../../lib/session";
import { AuthLayout } from "./AuthLayout";
import classes from "./form.module.css";
import { MIN_PASSWORD_CHARS } from "./password-strength";
import { PasswordField } from "./PasswordField";

/** Where an admin's link leads: choose a password, and the inbox opens. The link's secret stands behind the `#` and never leaves in an address. */
export function InvitePage() {
  const { t } = useTranslation("session");
  const token = useLocation().hash.slice(1);
  const setup = useSetup();
  const invitation = useQuery({
    queryKey: queryKeys.invitation(token),
    queryFn: () => api.post<InvitationResponse>("/invitation", { token: token || "-" }),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (invitation.isPending)
    return (
      <AuthLayout title={t("invite.title")} lead={t("invite.looking")}>
        <Skeleton height={44} mb={14} />
        <Skeleton height={44} />
      </AuthLayout>
    );
  if (invitation.isError) {
    const isGone = invitation.error instanceof ApiError && invitation.error.code === "LINK_GONE";
    if (!isGone) return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
    return (
      <AuthLayout title={t("invite.gone")} lead={t("invite.goneHint")}>
        <Button component={Link} to="/login" variant="default" size="md" fullWidth>
          {t("invite.toLogin")}
        </Button>
      </AuthLayout>
    );
  }
  const { name, isNew } = invitation.data;
  const business = setup.data?.businessName ?? "";
  return (
    <AuthLayout
      title={isNew ? t("invite.welcome", { name }) : t("invite.reset")}
      lead={!isNew ? t("invite.resetLead") : business ? t("invite.leadNamed", { business }) : t("invite.lead")}
    >
      <PasswordForm token={token} invitation={invitation.data} />
    </AuthLayout>
  );
}

function PasswordForm({ token, invitation }: { token: string; invitation: InvitationResponse }) {
  const { t } = useTranslation("session");
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [password, setPassword] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const session = useSession();
  // Remembered, because accepting makes it this person's own.
  useEffect(() => setOther((known) => known ?? session.data?.agent.name ?? null), [session.data]);
  const accept = useMutation({
    mutationFn: () => api.post<SessionResponse>("/invitation/accept", { token, password }),
    onSuccess: (answer) => {
      // What the browser's last user had loaded is not this one's to see.
      if (other !== null) return window.location.replace("/inbox/all");
      startSession(queryClient, answer);
      void navigate("/inbox/all", { replace: true });
    },
    onError: (error) => setWrong(error instanceof ApiError && error.status === 422),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isShort = password.length < MIN_PASSWORD_CHARS;
    setWrong(isShort);
    if (!isShort) accept.mutate();
    else event.currentTarget.querySelector<HTMLInputElement>("[name=password]")?.focus();
  };
  return (
    <form onSubmit={submit} className={classes.stack} noValidate>
      {accept.isError && !isWrong && (
        <p className={classes.alert} role="alert">
          <IconAlertCircle size={16} stroke={1.75} />
          <span>{errorText(accept.error)}</span>
        </p>
      )}
      {other !== null && (
        <p className={classes.alert} role="status" data-tone="info">
          <IconInfoCircle size={16} stroke={1.75} />
          <span>{t("invite.other", { name: other })}</span>
        </p>
      )}
      <TextInput
        className={classes.input}
        size="md"
        label={t("field.email")}
        name="email"
        type="email"
        autoComplete="username"
        readOnly
        value={invitation.email}
      />
      <PasswordField
        label={t(invitation.isNew ? "field.choosePassword" : "field.newPassword")}
        value={password}
        isWrong={isWrong}
        personal={[invitation.name, invitation.email]}
        autoFocus
        onChange={(value) => {
          setPassword(value);
          setWrong(false);
        }}
      />
      <Button type="submit" size="md" fullWidth loading={accept.isPending || accept.isSuccess}>
        {t(invitation.isNew ? "invite.submit" : "invite.resetSubmit")}
      </Button>
    </form>
  );
}
