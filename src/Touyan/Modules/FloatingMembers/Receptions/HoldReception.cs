using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Receptions;

/// <summary>Those who came home for a holiday are received. For each guest it is a contact, in the same save.</summary>
public sealed class HoldReception(FloatingDesk desk, OutflowQuery outflows)
{
    public sealed record Input
    {
        [Display(Name = "党组织"), Required(ErrorMessage = "请选择党组织")]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "节日")]
        public Holiday Holiday { get; init; } = Holiday.SpringFestival;

        [Display(Name = "地点"), Required, StringLength(100)]
        public string Place { get; init; } = "";

        [Display(Name = "到场的党员")]
        public OutflowId[] Guests { get; init; } = [];

        [Display(Name = "座谈内容"), Required, StringLength(500), DataType(DataType.MultilineText)]
        public string Content { get; init; } = "";

        [Display(Name = "反映的问题和诉求", Description = "没有可以不填"), StringLength(500), DataType(DataType.MultilineText)]
        public string? Asked { get; init; }

        [Display(Name = "不在规定时间接待的原因", Description = "春节接待不在规定天数以内的填写"), StringLength(200)]
        public string? OutsideReason { get; init; }
    }

    public async Task<Result<ReceptionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, FloatingPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var guests = input.Guests.Distinct().ToList();
        if (guests.Count == 0)
            return FloatingRefusals.NobodyCame;

        var away = await outflows
            .Below(outflows.Of(by, FloatingPermissions.Edit).Away, found.Value)
            .Where(x => guests.Contains(x.Outflow.Id))
            .Select(x => new { x.Outflow, x.Who })
            .ToListAsync(ct);
        if (away.Count < guests.Count)
            return FloatingRefusals.GuestUnknown;

        var held = Reception.Hold(Facts(input, guests, by), desk.Rules);
        if (held.IsRefused)
            return held.Refusal!;

        foreach (var guest in away)
        {
            if (Meet(held.Value, guest.Outflow, guest.Who, by) is { } refusal)
                return refusal;
        }

        return await SaveAsync(held.Value, found.Value.Name, input.OutsideReason, by, ct);
    }

    private Refusal? Meet(Reception reception, Outflow outflow, MemberGlance member, Actor by)
    {
        var words = $"{Words.Of(reception.Holiday)}返乡座谈：{reception.Content}";
        var content = words.Length <= 500 ? words : words[..500];
        var facts = new ContactFacts(reception.On, ContactChannel.AtHome, ContactSource.Reception, content, by.Name, desk.Now);
        var contact = outflow.Contact(facts);
        if (contact.IsRefused)
            return FloatingRefusals.GuestUnknown;

        desk.Db.Add(contact.Value);
        desk.Record(by, FloatingActs.ContactOutflow, member, null, $"{reception.On:yyyy-MM-dd} {Words.Of(reception.Holiday)}接待");
        return null;
    }

    private async Task<Result<ReceptionId>> SaveAsync(
        Reception reception,
        string organization,
        string? reason,
        Actor by,
        CancellationToken ct
    )
    {
        desk.Db.Add(reception);
        var subject = new TrailSubject(
            "reception",
            reception.Id.Value,
            $"{organization}{Words.Of(reception.Holiday)}接待",
            reception.OrganizationId
        );
        desk.Record(by, FloatingActs.HoldReception, subject, reason, detail: $"到场 {reception.Guests.Count} 人");
        await desk.Db.SaveChangesAsync(ct);
        return reception.Id;
    }

    private ReceptionFacts Facts(Input input, List<OutflowId> guests, Actor by) =>
        new()
        {
            County = desk.Db.County,
            Organization = input.Organization!.Value,
            On = input.On!.Value,
            Holiday = input.Holiday,
            Place = input.Place.Trim(),
            Content = input.Content.Trim(),
            Asked = string.IsNullOrWhiteSpace(input.Asked) ? null : input.Asked.Trim(),
            Guests = guests,
            OutsideReason = input.OutsideReason,
            RecordedBy = by.Name,
            RecordedAt = desk.Now,
        };
}
