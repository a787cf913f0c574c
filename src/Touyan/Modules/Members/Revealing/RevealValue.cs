using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members.Revealing;

/// <summary>The values that a file shows masked.</summary>
public enum SensitiveValue
{
    [Display(Name = "公民身份号码")]
    IdNumber = 1,

    [Display(Name = "手机号码")]
    Phone = 2,
}

/// <summary>Shows one sensitive value once, for a reason; looking is an act of the trail.</summary>
public sealed class RevealValue(MemberDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId Id { get; init; }

        [Display(Name = "查看的内容")]
        public SensitiveValue What { get; init; }

        [Display(Name = "查看原因", Description = "查看人、时间和原因将记入操作记录，党员本人可以看到"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.OwesSecondFactor(MembersPermissions.Reveal))
            return SecondFactorRefusals.Of(by);

        var found = await desk.FindAsync(input.Id, version: null, by, MembersPermissions.Reveal, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var member = found.Value;
        if (ValueOf(member, input.What) is not { } value)
            return MemberRefusals.NothingToReveal;

        desk.Record(by, MembersActs.Reveal, member, input.Reason, Words.Of(input.What));
        await desk.Db.SaveChangesAsync(ct);
        return value;
    }

    private static string? ValueOf(Member member, SensitiveValue what) =>
        what switch
        {
            SensitiveValue.IdNumber => member.IdNumber.Value.Value,
            SensitiveValue.Phone => member.Phone?.Value.Value,
        };
}
