using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Touyan.Platform.Web;

/// <summary>The framework's messages about wrong input, in Chinese. An attribute with a message of its own keeps it.</summary>
public sealed class ChineseMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessageResourceName is null && IsNotOurs(attribute.ErrorMessage))
                attribute.ErrorMessage = MessageOf(attribute);
        }
    }

    /// <summary>Some attributes carry their English default as if it had been given to them.</summary>
    private static bool IsNotOurs(string? message) => message is null || Ascii.IsValid(message);

    /// <summary>Message for an attribute; {0} is the name of the field, {1} and {2} are its arguments.</summary>
    private static string MessageOf(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => "请填写{0}",
            StringLengthAttribute { MinimumLength: > 0 } => "{0}应为{2}至{1}个字",
            StringLengthAttribute or MaxLengthAttribute => "{0}不能超过{1}个字",
            MinLengthAttribute => "{0}不能少于{1}个字",
            LengthAttribute => "{0}应为{1}至{2}个字",
            RangeAttribute => "{0}应在{1}与{2}之间",
            CompareAttribute => "{0}与{1}不一致",
            EmailAddressAttribute => "{0}不是有效的电子邮箱地址",
            PhoneAttribute => "{0}不是有效的电话号码",
            UrlAttribute => "{0}不是有效的网址",
            RegularExpressionAttribute => "{0}的格式不正确",
            FileExtensionsAttribute => "{0}的文件类型应为：{1}",
            AllowedValuesAttribute or DeniedValuesAttribute or EnumDataTypeAttribute => "{0}不在可选范围内",
            _ => "{0}填写有误",
        };

    public static void ForBinding(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "请填写此项");
        messages.SetMissingBindRequiredValueAccessor(name => $"缺少{name}");
        messages.SetMissingKeyOrValueAccessor(() => "请填写此项");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}”不是有效的{name}");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”无效");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}填写有误");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写有误");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”无效");
        messages.SetValueMustBeANumberAccessor(name => $"{name}应为数字");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "应为数字");
    }
}
