-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "absence_case" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employment_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "first_day" DATE NOT NULL,
    "recovery_date" DATE,
    "shift_days" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_case_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "absence_period" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "recovery_date" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_period_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "sick_report" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "worked_hours_on_first_day" DECIMAL(4,2) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'accepted',
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reported_by" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,

    CONSTRAINT "sick_report_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "recovery_report" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "recovery_date" DATE NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reported_by" UUID NOT NULL,

    CONSTRAINT "recovery_report_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_opening" BOOLEAN NOT NULL DEFAULT false,
    "day" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "note_type" TEXT,
    "author_name" TEXT NOT NULL,
    "author_role" TEXT NOT NULL,
    "document_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "shared_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_key" BYTEA NOT NULL,
    "scan_verdict" TEXT NOT NULL DEFAULT 'notScanned',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "case_task" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "step_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'statutory',
    "state" TEXT NOT NULL DEFAULT 'open',
    "actor" TEXT NOT NULL,
    "nominal" DATE NOT NULL,
    "latest" DATE NOT NULL,
    "safe_due" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_name" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "business_key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queued_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "error_code" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "business_key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "subject" JSONB NOT NULL,
    "secret" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "queued_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "error_code" TEXT,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "employer_id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("employer_id","identity_id","route","key")
);

-- CreateTable
CREATE TABLE "draft" (
    "employer_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "route" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("employer_id","token_hash")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "employer_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "event" TEXT NOT NULL,
    "identity_id" UUID,
    "role" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID,
    "employee_id" UUID,
    "source" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "request_id" TEXT,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("employer_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "employer_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("employer_id")
);

-- CreateTable
CREATE TABLE "article_vote" (
    "slug" TEXT NOT NULL,
    "voter_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_vote_pkey" PRIMARY KEY ("slug","voter_hash")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'disruption',
    "title_nl" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_nl" TEXT NOT NULL DEFAULT '',
    "body_en" TEXT NOT NULL DEFAULT '',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "component" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("component")
);

-- CreateTable
CREATE TABLE "auth"."identity" (
    "id" UUID NOT NULL,
    "email_key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "theme" TEXT NOT NULL DEFAULT 'auto',
    "last_employer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."second_factor" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "secret" BYTEA,
    "last_step" BIGINT,
    "credential_id" TEXT,
    "public_key" BYTEA,
    "counter" BIGINT,
    "backup_eligible" BOOLEAN,
    "transports" TEXT[],
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."backup_code" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "backup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "employer_id" UUID,
    "area" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "methods" TEXT[],
    "device_id" UUID,
    "browser" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_seconds" INTEGER NOT NULL,
    "stepped_up_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."factor_challenge" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code_hash" BYTEA,
    "challenge" TEXT,
    "factor_id" UUID,
    "pending" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "factor_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."known_device" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."one_time_link" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "identity_id" UUID NOT NULL,
    "employer_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "detail" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_staff" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "identity_id" UUID,
    "role" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'nl',

    CONSTRAINT "provider_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal_address" (
    "slug" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "custom_host" TEXT,

    CONSTRAINT "portal_address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "employer" (
    "employer_id" UUID NOT NULL,
    "provider_id" UUID,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("employer_id")
);

-- CreateTable
CREATE TABLE "employer_settings" (
    "employer_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "branding" JSONB NOT NULL,
    "second_factor_policy" JSONB NOT NULL,
    "dashboard" JSONB NOT NULL,
    "reporting_window" JSONB NOT NULL,
    "notices" JSONB NOT NULL,
    "help" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_settings_pkey" PRIMARY KEY ("employer_id")
);

-- CreateTable
CREATE TABLE "department" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "manager_employee_id" UUID,

    CONSTRAINT "department_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "employee" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "birth_date" DATE NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "employment" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "department_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "first_day" DATE NOT NULL,
    "last_day" DATE,
    "schedule_hours" DECIMAL(4,2)[],

    CONSTRAINT "employment_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "employee_id" UUID,
    "role" TEXT NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "is_primary_contact" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "employer_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by" UUID,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),
    "ticket_hash" BYTEA,
    "ticket_expires" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("employer_id","id")
);

-- CreateIndex
CREATE INDEX "absence_case_employer_id_employee_id_first_day_id_idx" ON "absence_case"("employer_id", "employee_id", "first_day" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "absence_case_employer_id_employment_id_first_day_idx" ON "absence_case"("employer_id", "employment_id", "first_day" DESC);

-- CreateIndex
CREATE INDEX "absence_case_employer_id_status_recovery_date_idx" ON "absence_case"("employer_id", "status", "recovery_date");

-- CreateIndex
CREATE INDEX "absence_period_employer_id_case_id_first_day_idx" ON "absence_period"("employer_id", "case_id", "first_day" DESC);

-- CreateIndex
CREATE INDEX "sick_report_employer_id_case_id_reported_at_idx" ON "sick_report"("employer_id", "case_id", "reported_at");

-- CreateIndex
CREATE INDEX "sick_report_employer_id_employee_id_reported_at_idx" ON "sick_report"("employer_id", "employee_id", "reported_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "sick_report_employer_id_reference_key" ON "sick_report"("employer_id", "reference");

-- CreateIndex
CREATE INDEX "recovery_report_employer_id_case_id_reported_at_idx" ON "recovery_report"("employer_id", "case_id", "reported_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_report_employer_id_reference_key" ON "recovery_report"("employer_id", "reference");

-- CreateIndex
CREATE INDEX "timeline_entry_employer_id_case_id_is_opening_day_shared_at_idx" ON "timeline_entry"("employer_id", "case_id", "is_opening", "day" DESC, "shared_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "timeline_entry_employer_id_document_id_idx" ON "timeline_entry"("employer_id", "document_id");

-- CreateIndex
CREATE INDEX "document_employer_id_case_id_idx" ON "document"("employer_id", "case_id");

-- CreateIndex
CREATE INDEX "case_task_employer_id_state_safe_due_idx" ON "case_task"("employer_id", "state", "safe_due");

-- CreateIndex
CREATE UNIQUE INDEX "case_task_employer_id_case_id_step_code_key" ON "case_task"("employer_id", "case_id", "step_code");

-- CreateIndex
CREATE INDEX "outbox_employer_id_created_at_idx" ON "outbox"("employer_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_employer_id_business_key_key" ON "outbox"("employer_id", "business_key");

-- CreateIndex
CREATE INDEX "notification_employer_id_created_at_idx" ON "notification"("employer_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_employer_id_business_key_key" ON "notification"("employer_id", "business_key");

-- CreateIndex
CREATE INDEX "idempotency_key_employer_id_created_at_idx" ON "idempotency_key"("employer_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_employer_id_employee_id_seq_idx" ON "audit_event"("employer_id", "employee_id", "seq" DESC);

-- CreateIndex
CREATE INDEX "incident_resolved_at_started_at_idx" ON "incident"("resolved_at", "started_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "identity_email_key_key" ON "auth"."identity"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "second_factor_credential_id_key" ON "auth"."second_factor"("credential_id");

-- CreateIndex
CREATE INDEX "second_factor_identity_id_idx" ON "auth"."second_factor"("identity_id");

-- CreateIndex
CREATE INDEX "backup_code_identity_id_idx" ON "auth"."backup_code"("identity_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "auth"."session"("token_hash");

-- CreateIndex
CREATE INDEX "session_identity_id_ended_at_idx" ON "auth"."session"("identity_id", "ended_at");

-- CreateIndex
CREATE INDEX "factor_challenge_session_id_purpose_kind_idx" ON "auth"."factor_challenge"("session_id", "purpose", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "known_device_token_hash_key" ON "auth"."known_device"("token_hash");

-- CreateIndex
CREATE INDEX "known_device_identity_id_idx" ON "auth"."known_device"("identity_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "auth"."one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_identity_id_purpose_idx" ON "auth"."one_time_link"("identity_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "provider_staff_identity_id_key" ON "provider_staff"("identity_id");

-- CreateIndex
CREATE INDEX "provider_staff_provider_id_idx" ON "provider_staff"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_address_employer_id_key" ON "portal_address"("employer_id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_address_custom_host_key" ON "portal_address"("custom_host");

-- CreateIndex
CREATE INDEX "employer_provider_id_idx" ON "employer"("provider_id");

-- CreateIndex
CREATE INDEX "department_employer_id_manager_employee_id_idx" ON "department"("employer_id", "manager_employee_id");

-- CreateIndex
CREATE INDEX "employee_employer_id_last_name_first_name_id_idx" ON "employee"("employer_id", "last_name", "first_name", "id");

-- CreateIndex
CREATE INDEX "employment_employer_id_employee_id_idx" ON "employment"("employer_id", "employee_id");

-- CreateIndex
CREATE INDEX "employment_employer_id_department_id_idx" ON "employment"("employer_id", "department_id");

-- CreateIndex
CREATE INDEX "membership_employer_id_employee_id_idx" ON "membership"("employer_id", "employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_employer_id_identity_id_role_key" ON "membership"("employer_id", "identity_id", "role");

-- CreateIndex
CREATE INDEX "assignment_employer_id_staff_id_idx" ON "assignment"("employer_id", "staff_id");

-- CreateIndex
CREATE INDEX "invitation_employer_id_employee_id_sent_at_idx" ON "invitation"("employer_id", "employee_id", "sent_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_employer_id_token_hash_key" ON "invitation"("employer_id", "token_hash");

-- AddForeignKey
ALTER TABLE "absence_case" ADD CONSTRAINT "absence_case_employer_id_employment_id_fkey" FOREIGN KEY ("employer_id", "employment_id") REFERENCES "employment"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "absence_period" ADD CONSTRAINT "absence_period_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sick_report" ADD CONSTRAINT "sick_report_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_report" ADD CONSTRAINT "recovery_report_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_employer_id_document_id_fkey" FOREIGN KEY ("employer_id", "document_id") REFERENCES "document"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_employer_id_case_id_fkey" FOREIGN KEY ("employer_id", "case_id") REFERENCES "absence_case"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "auth"."second_factor" ADD CONSTRAINT "second_factor_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "auth"."identity"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "auth"."backup_code" ADD CONSTRAINT "backup_code_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "auth"."identity"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "auth"."identity"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "auth"."known_device" ADD CONSTRAINT "known_device_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "auth"."identity"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_staff" ADD CONSTRAINT "provider_staff_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_settings" ADD CONSTRAINT "employer_settings_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("employer_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("employer_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_employer_id_manager_employee_id_fkey" FOREIGN KEY ("employer_id", "manager_employee_id") REFERENCES "employee"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("employer_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_employer_id_employee_id_fkey" FOREIGN KEY ("employer_id", "employee_id") REFERENCES "employee"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_employer_id_department_id_fkey" FOREIGN KEY ("employer_id", "department_id") REFERENCES "department"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_employer_id_employee_id_fkey" FOREIGN KEY ("employer_id", "employee_id") REFERENCES "employee"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("employer_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "provider_staff"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_employer_id_employee_id_fkey" FOREIGN KEY ("employer_id", "employee_id") REFERENCES "employee"("employer_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


