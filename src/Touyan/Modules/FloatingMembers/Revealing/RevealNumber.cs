using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.FloatingMembers.Revealing;

/// <summary>The values that registrations show masked.</summary>
public enum FloatingNumber
{
    [Display(Name = "在外联系电话")]
    OutflowPhone = 1,

    [Display(Name = "流入党员联系电话")]
    InflowPhone = 2,

    [Display(Name = "流入党员公民身份号码")]
    InflowIdNumber = 3,

    [Display(Name = "原党组织联系电话")]
    HomePhone = 4,
}

/// <summary>Shows one number once, for a reason; looking is an act of the trail, which the member himself reads.</summary>
public sealed class RevealNumber(FloatingDesk desk)
{
    public sealed record Input
    {
        /// <summary>Of the outflow or the inflow.</summary>
        [JsonIgnore]
        public Guid Id { get; init; }

        [JsonIgnore]
        public FloatingNumber What { get; init; }

        [Display(Name = "查看原因", Description = "查看人、时间和原因将记入操作记录，党员本人可以看到"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<string>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.OwesSecondFactor(MembersPermissions.Reveal))
            return SecondFactorRefusals.Of(by);

        var value = input.What is FloatingNumber.OutflowPhone ? await OutflowAsync(input, by, ct) : await InflowAsync(input, by, ct);
        if (!value.IsRefused)
            await desk.Db.SaveChangesAsync(ct);

        return value;
    }

    private async Task<Result<string>> OutflowAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.OutflowAsync(OutflowId.From(input.Id), version: null, by, MembersPermissions.Reveal, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (outflow, member) = found.Value;
        if (outflow.Phone is not { } phone)
            return FloatingRefusals.NothingToReveal;

        desk.Record(by, MembersActs.Reveal, member, input.Reason, Words.Of(input.What));
        return phone.Value.Value;
    }

    private async Task<Result<string>> InflowAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.InflowAsync(InflowId.From(input.Id), version: null, by, MembersPermissions.Reveal, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var inflow = found.Value;
        if (ValueOf(inflow, input.What) is not { } value)
            return FloatingRefusals.NothingToReveal;

        desk.Record(by, MembersActs.Reveal, inflow, input.Reason, Words.Of(input.What));
        return value;
    }

    private static string? ValueOf(Inflow inflow, FloatingNumber what) =>
        what switch
        {
            FloatingNumber.OutflowPhone => null,
            FloatingNumber.InflowPhone => inflow.Phone?.Value.Value,
            FloatingNumber.InflowIdNumber => inflow.IdNumber?.Value.Value,
            FloatingNumber.HomePhone => inflow.HomePhone?.Value.Value,
        };
}
