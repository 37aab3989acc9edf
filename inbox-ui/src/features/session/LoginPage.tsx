import { useEffect, useState, type FormEvent } from "react";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { api, ApiError } from "../../lib/api";
import type { SessionResponse } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { startSession, useSession, useSetup } from "../../lib/session";
import { AuthLayout } from "./AuthLayout";
import classes from "./form.module.css";

/** Without a Retry-After header, how long to hold the button after "too many attempts", in seconds. */
const DEFAULT_PAUSE_S = 30;

export function LoginPage() {
  const { t } = useTranslation("session");
  const queryClient = useQueryClient();
  const location = useLocation();
  const session = useSession();
  const setup = useSetup();
  const errorText = useErrorText();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const pause = useCountdown();
  const login = useMutation({
    mutationFn: () => api.post<SessionResponse>("/session", { email: email.trim(), password }),
    onSuccess: (answer) => startSession(queryClient, answer),
    onError: (error) => {
      if (error instanceof ApiError && error.status === 429) pause.start(error.retryAfterS ?? DEFAULT_PAUSE_S);
      else setPassword("");
    },
  });

  const { from, hasExpired } = (location.state ?? {}) as { from?: string; hasExpired?: boolean };
  if (session.data) return <Navigate to={from && from !== "/" ? from : "/inbox/all"} replace />;
  if (setup.data?.needsAdmin) return <Navigate to="/setup" replace />;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const empty = email.trim() === "" ? "email" : password === "" ? "password" : null;
    if (empty === null) login.mutate();
    else event.currentTarget.querySelector<HTMLInputElement>(`[name=${empty}]`)?.focus();
  };
  const isWrong = login.error instanceof ApiError && login.error.status === 401;
  const isBusy = login.error instanceof ApiError && login.error.status === 429;
  return (
    <AuthLayout
      title={t("login.title")}
      lead={setup.data?.businessName ? t("login.leadNamed", { business: setup.data.businessName }) : t("login.lead")}
      footer={setup.data?.demo && <a href="/demo">{t("demoLink")}</a>}
    >
      <form onSubmit={submit} className={classes.stack} noValidate>
        {hasExpired && !login.isError && (
          <p className={classes.alert} role="status" data-tone="info">
            <IconClock size={16} stroke={1.75} />
            <span>{t("login.expired")}</span>
          </p>
        )}
        {login.isError && (
          <p className={classes.alert} role="alert" data-tone={isBusy ? "info" : undefined}>
            {isBusy ? <IconClock size={16} stroke={1.75} /> : <IconAlertCircle size={16} stroke={1.75} />}
            <span>
              {isWrong
                ? t("login.wrong")
                : isBusy
                  ? pause.left > 0
                    ? t("login.throttled", { count: pause.left })
                    : t("login.again")
                  : errorText(login.error)}
            </span>
          </p>
        )}
        <TextInput
          size="md"
          className={classes.input}
          label={t("field.email")}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          size="md"
          className={classes.input}
          label={t("field.password")}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("field.showPassword"), tabIndex: 0 }}
        />
        <Button type="submit" size="md" fullWidth loading={login.isPending} disabled={pause.left > 0}>
          {t("login.submit")}
        </Button>
      </form>
    </AuthLayout>
  );
}

function useCountdown() {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, start: (seconds: number) => setLeft(Math.ceil(seconds)) };
}
