using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>What is typed in the second step: the code that the phone shows, or a recovery code.</summary>
public sealed record CodeInput
{
    [Display(Name = "验证码", Description = "手机验证器上的六位数字；手机不在身边的，填一个恢复码"), Required, StringLength(40)]
    public string Code { get; init; } = "";
}
