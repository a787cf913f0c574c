using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Modules.Messages;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Subjects;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Tells those whom it concerns how a case goes, in the unit of work of the act: who keeps a gate that was opened, whom it was handed to, who is urged, who waits for the result.</summary>
public sealed class CaseNews(IMessages messages, OfficeHolders holders, TimeProvider clock)
{
    internal const string Gate = "case-gate";
    internal const string GateByDay = "case-gate-by-day";
    internal const string Urged = "case-urged";
    internal const string HandedOver = "case-handed-over";
    internal const string Ended = "case-ended";

    /// <summary>A gate was opened, or others keep it now. Whoever opened it himself knows; before its first day it waits for nobody.</summary>
    public async Task OpenedAsync(Case at, Doer by, CancellationToken ct)
    {
        if (at.Open is not { } open || open.NotBefore > clock.Today)
            return;

        var values = About(at, open);
        if (open.DueOn is { } due)
            values["day"] = MessageValue.Day(due);

        var template = open.DueOn is null ? Gate : GateByDay;
        var to = (await KeepersAsync(open, ct)).Where(a => a != by.Account).ToList();
        await messages.SendAsync(to, new NewMessage(template, values, Href(at), $"{Gate}/{open.Id}"), ct);
    }

    /// <summary>Its keepers are urged; once for each time.</summary>
    public async Task UrgedAsync(Case at, Doer by, CancellationToken ct)
    {
        if (at.Open is { } open)
            await TellAsync(at, open, Urged, $"{Urged}/{open.Id}/{Stamp(by)}", by, await KeepersAsync(open, ct), ct);
    }

    /// <summary>The open gate was handed to somebody.</summary>
    public async Task HandedOverAsync(Case at, AccountId to, Doer by, CancellationToken ct)
    {
        if (at.Open is { } open)
            await TellAsync(at, open, HandedOver, $"{HandedOver}/{open.Id}/{Stamp(by)}", by, [to], ct);
    }

    /// <summary>It has ended: whoever began it and whom it is about learn how.</summary>
    public async Task EndedAsync(Case at, Doer by, CancellationToken ct)
    {
        var subject = at.SubjectMember is { } member ? await holders.AccountsOfAsync([member], ct) : [];
        var to = subject
            .Select(h => (AccountId?)h.Account)
            .Append(at.StartedById)
            .Where(a => a != by.Account)
            .OfType<AccountId>()
            .Distinct()
            .ToList();
        var values = new Dictionary<string, MessageValue>(StringComparer.Ordinal)
        {
            ["subject"] = SubjectOf(at),
            ["matter"] = MessageValue.Matter(at.Title),
            ["state"] = MessageValue.Matter(Words.Of(at.State)),
        };
        await messages.SendAsync(to, new NewMessage(Ended, values, Href(at), $"{Ended}/{at.Id}"), ct);
    }

    private async Task TellAsync(
        Case at,
        CaseStep open,
        string template,
        string key,
        Doer by,
        IReadOnlyList<AccountId> to,
        CancellationToken ct
    )
    {
        var values = About(at, open);
        values["by"] = MessageValue.Person(by.Name);
        await messages.SendAsync(to, new NewMessage(template, values, Href(at), key), ct);
    }

    // Accounts that keep the open gate today: holders of its offices, its members, those to whom it was handed.
    private async Task<IReadOnlyList<AccountId>> KeepersAsync(CaseStep open, CancellationToken ct)
    {
        var keepers = open.Keepers.Where(k => k.IsOpen).ToList();
        var offices = keepers.Where(k => k is { Role: not null, AccountId: null }).Select(k => new Office(k.Role!.Value, k.OrganizationId));
        var found = await holders.HoldersAsync([.. offices.Distinct()], ct);
        var members = await holders.AccountsOfAsync([.. keepers.Select(k => k.MemberId).OfType<MemberId>().Distinct()], ct);
        return [.. found.Concat(members).Select(h => h.Account).Concat(keepers.Select(k => k.AccountId).OfType<AccountId>()).Distinct()];
    }

    private static Dictionary<string, MessageValue> About(Case at, CaseStep open) =>
        new(StringComparer.Ordinal)
        {
            ["subject"] = SubjectOf(at),
            ["matter"] = MessageValue.Matter(at.Title),
            ["step"] = MessageValue.Matter(open.Title),
        };

    private static MessageValue SubjectOf(Case at) =>
        at.SubjectKind == OrganizationSubjects.KindName ? MessageValue.Organization(at.SubjectTitle) : MessageValue.Person(at.SubjectTitle);

    private static string Href(Case at) => $"/cases/{at.Id}";

    private static string Stamp(Doer by) => $"{by.Account}/{by.At.Ticks.ToString(CultureInfo.InvariantCulture)}";
}
