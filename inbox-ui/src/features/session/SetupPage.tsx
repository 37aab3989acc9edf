import { useState, type FormEvent } from "react";
import { Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { ErrorState } from "../../components/StateViews";
import { api, ApiError } from "../../lib/api";
import type { SessionResponse, SetupResponse } from "../../lib/contract";
import { useErrorText } from "../../lib/error-text";
import { focusFirstWrong } from "../../lib/focus-first-wrong";
import { queryKeys } from "../../lib/query-keys";
import { startSession, useSetup } from "../../lib/session";
import { AuthLayout } from "./AuthLayout";
import classes from "./form.module.css";
import { MIN_PASSWORD_CHARS } from "./password-strength";
import { PasswordField } from "./PasswordField";

type Field = "code" | "name" | "email" | "password";

/** The first visit: makes the admin's account, the only step before use. */
export function SetupPage() {
  const { t } = useTranslation("session");
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const setup = useSetup();
  const errorText = useErrorText();
  const [search] = useSearchParams();
  const [form, setForm] = useState({ code: search.get("code") ?? "", name: "", email: "", password: "" });
  const [codeWasRefused, setCodeWasRefused] = useState(false);
  const [wrong, setWrong] = useState<Field[]>([]);
  const create = useMutation({
    mutationFn: () => api.post<SessionResponse>("/setup", { ...form, name: form.name.trim(), email: form.email.trim() }),
    onSuccess: (session) => {
      queryClient.setQueryData<SetupResponse>(queryKeys.setup, (known) => known && { ...known, needsAdmin: false });
      startSession(queryClient, session);
      void navigate("/inbox/all", { replace: true });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === "SETUP_CODE_WRONG") {
        setCodeWasRefused(true);
        setWrong(["code"]);
      } else if (error.status === 422) setWrong(fieldsOf(error.details));
    },
  });

  if (setup.isError) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.data && !setup.data.needsAdmin && !create.isPending && !create.isSuccess) return <Navigate to="/login" replace />;

  const asksForCode = Boolean(setup.data?.needsCode) && (!search.get("code") || codeWasRefused);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const invalid: Field[] = [...(asksForCode && form.code.trim() === "" ? ["code" as const] : []), ...invalidOf(form)];
    setWrong(invalid);
    if (invalid.length === 0) create.mutate();
    else focusFirstWrong(event.currentTarget);
  };
  const change = (field: Field, value: string) => {
    setForm((known) => ({ ...known, [field]: value }));
    setWrong((known) => known.filter((other) => other !== field));
  };
  const bind = (field: Exclude<Field, "password">) => ({
    className: classes.input,
    size: "md" as const,
    label: t(`field.${field === "name" ? "yourName" : field}`),
    name: field,
    required: true,
    withAsterisk: false,
    value: form[field],
    error: wrong.includes(field) && t(`invalid.${field}`),
    onChange: (event: { currentTarget: { value: string } }) => change(field, event.currentTarget.value),
  });
  return (
    <AuthLayout title={t("setup.title")} lead={t("setup.lead")} footer={setup.data?.demo && <a href="/demo">{t("demoLink")}</a>}>
      <form onSubmit={submit} className={classes.stack} noValidate>
        {create.isError && wrong.length === 0 && (
          <p className={classes.alert} role="alert">
            <IconAlertCircle size={16} stroke={1.75} />
            <span>{errorText(create.error)}</span>
          </p>
        )}
        {asksForCode && (
          <TextInput {...bind("code")} description={t("setup.codeHint")} autoComplete="off" spellCheck={false} autoFocus maxLength={100} />
        )}
        <TextInput {...bind("name")} autoComplete="name" autoFocus={!asksForCode} maxLength={80} />
        <TextInput {...bind("email")} type="email" autoComplete="username" maxLength={200} />
        <PasswordField
          label={t("field.password")}
          value={form.password}
          isWrong={wrong.includes("password")}
          personal={[form.name, form.email]}
          onChange={(value) => change("password", value)}
        />
        <Button type="submit" size="md" fullWidth loading={create.isPending}>
          {t("setup.submit")}
        </Button>
      </form>
    </AuthLayout>
  );
}

/** All of them at once: nobody wants to be told one by one. */
function invalidOf(form: Record<Exclude<Field, "code">, string>): Field[] {
  const isInvalid = {
    name: form.name.trim() === "",
    email: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim()),
    password: form.password.length < MIN_PASSWORD_CHARS,
  };
  return (["name", "email", "password"] as const).filter((field) => isInvalid[field]);
}

/** The server names the fields it refused; its shape may be a path or a list of paths. */
function fieldsOf(details: Record<string, unknown>): Field[] {
  const text = JSON.stringify(details);
  return (["name", "email", "password"] as const).filter((field) => text.includes(field));
}
