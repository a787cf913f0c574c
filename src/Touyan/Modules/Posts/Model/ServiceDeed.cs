using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts.Model;

/// <summary>What one member did for others, with whose word it counts by. Not confirmed it does not count.</summary>
[DisplayName("服务登记")]
public sealed partial class ServiceDeed : ICountyOwned, IVersioned
{
    public const int WhatMaxLength = 300;
    public const int ForWhomMaxLength = 60;

    private ServiceDeed() { }

    public int CountyCode { get; private set; }

    public ServiceDeedId Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>His branch when it was entered, which confirms it.</summary>
    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("岗位")]
    public ServicePostId? PostId { get; private set; }

    [DisplayName("类别")]
    public DeedKind Kind { get; private set; }

    /// <summary>Shared by all who took part in one activity.</summary>
    [DisplayName("活动")]
    public Guid? ActivityId { get; private set; }

    [DisplayName("服务领域")]
    public string Area { get; private set; } = "";

    [DisplayName("服务日期")]
    public DateOnly On { get; private set; }

    /// <summary>Hours in tenths.</summary>
    [DisplayName("服务时间（十分之一小时）")]
    public int Tenths { get; private set; }

    [DisplayName("做了什么")]
    public string What { get; private set; } = "";

    [DisplayName("服务对象")]
    public string ForWhom { get; private set; } = "";

    /// <summary>Entered later than the rule asks.</summary>
    [DisplayName("补记")]
    public bool IsLate { get; private set; }

    /// <summary>Of the letters and figures of <see cref="What"/>: finds the same text.</summary>
    [NotTraced]
    public string TextDigest { get; private set; } = "";

    [NotTraced]
    public string? PhotoDigest { get; private set; }

    [DisplayName("与已有登记相同的说明")]
    public string? SameBecause { get; private set; }

    [DisplayName("登记人")]
    public string EnteredBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [DisplayName("确认方式")]
    public DeedConfirmation? Confirmation { get; private set; }

    [DisplayName("确认人")]
    public string? ConfirmedBy { get; private set; }

    [DisplayName("确认时间")]
    public DateTime? ConfirmedAt { get; private set; }

    [DisplayName("撤回原因")]
    public string? WithdrawnFor { get; private set; }

    [DisplayName("撤回时间")]
    public DateTime? WithdrawnAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public DeedState State =>
        WithdrawnAt is not null ? DeedState.Withdrawn
        : ConfirmedAt is not null ? DeedState.Confirmed
        : DeedState.Waiting;

    public decimal Hours => Tenths / 10m;
}
