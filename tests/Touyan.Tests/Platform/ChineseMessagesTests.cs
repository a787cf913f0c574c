using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Touyan.Platform.Web;

namespace Touyan.Tests.Platform;

public sealed class ChineseMessagesTests
{
    public static TheoryData<ValidationAttribute, string> Attributes =>
        new()
        {
            { new RequiredAttribute(), "请填写姓名" },
            { new StringLengthAttribute(30), "姓名不能超过30个字" },
            {
                new StringLengthAttribute(30) { MinimumLength = 2 },
                "姓名应为2至30个字"
            },
            { new MaxLengthAttribute(9), "姓名不能超过9个字" },
            { new MinLengthAttribute(9), "姓名不能少于9个字" },
            { new RangeAttribute(1, 5), "姓名应在1与5之间" },
            { new RegularExpressionAttribute("^x$"), "姓名的格式不正确" },
            { new EmailAddressAttribute(), "姓名不是有效的电子邮箱地址" },
            { new PhoneAttribute(), "姓名不是有效的电话号码" },
            {
                new RequiredAttribute { ErrorMessage = "请写明姓名" },
                "请写明姓名"
            },
        };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void A_rule_without_words_of_its_own_speaks_Chinese(ValidationAttribute rule, string expected)
    {
        var context = new ValidationMetadataProviderContext(
            ModelMetadataIdentity.ForType(typeof(string)),
            ModelAttributes.GetAttributesForType(typeof(string))
        );
        context.ValidationMetadata.ValidatorMetadata.Add(rule);

        new ChineseMessages().CreateValidationMetadata(context);

        Assert.Equal(expected, rule.FormatErrorMessage("姓名"));
    }
}
