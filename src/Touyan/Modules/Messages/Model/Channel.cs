using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Messages.Model;

/// <summary>A way by which a message leaves the house. The inbox is none: it is always there.</summary>
public enum Channel
{
    [Display(Name = "电子邮件")]
    Mail = 1,

    [Display(Name = "短信")]
    Sms = 2,

    [Display(Name = "企业微信")]
    Webhook = 3,
}
