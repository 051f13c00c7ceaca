/**
 * Messages for a channel of people, posted to the webhook of the settings as Slack and Mattermost take them: signed, tried
 * again, and with a time-out that holds whatever the receiver does. Knows nothing of alerts.
 */
package levee.alerts.notice.webhook;
