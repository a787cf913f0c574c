using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>A resolution asks something of somebody: written with the record, owed once that is confirmed.</summary>
public sealed class AssignFollowUp(FollowUpDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MeetingId Meeting { get; init; }

        [JsonIgnore]
        public Guid Resolution { get; init; }

        [Display(Name = "要做什么"), Required, StringLength(FollowUp.WhatMaxLength), DataType(DataType.MultilineText)]
        public string What { get; init; } = "";

        [Display(Name = "由谁落实", Description = "可以几个人一起")]
        public List<MemberId> Holders { get; init; } = [];

        [Display(Name = "完成期限"), Required]
        public DateOnly? DueOn { get; init; }
    }

    public async Task<Result<FollowUpId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.Life.FindAsync(input.Meeting, version: null, by, LifePermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var meeting = found.Value;
        var body = meeting.Resolutions.FirstOrDefault(r => r.Id == input.Resolution)?.OrganizationId;
        if (body is null)
            return LifeRefusals.ResolutionNotFound;

        var people = await desk.HoldersAsync(input.Holders, body.Value, ListedOf(meeting, body.Value), ct);
        if (people.IsRefused)
            return people.Refusal!;

        var facts = new FollowUpFacts(input.Resolution, input.What.Trim(), input.DueOn!.Value, people.Value, by.Name, desk.Life.Now);
        var made = FollowUp.Assign(meeting, facts);
        if (made.IsRefused)
            return made.Refusal!;

        desk.Life.Db.Add(made.Value);
        desk.Record(by, LifeActs.AssignFollowUp, made.Value, detail: string.Join('、', people.Value.Select(p => p.Name)));
        return await desk.Life.SaveAsync(meeting, ct) is { } lost ? lost : made.Value.Id;
    }

    internal static IReadOnlyList<HolderName> ListedOf(Meeting meeting, OrganizationId body) =>
        [.. meeting.Attendances.Where(a => a.OrganizationId == body && !a.IsInvited).Select(a => new HolderName(a.MemberId, a.Name))];
}
