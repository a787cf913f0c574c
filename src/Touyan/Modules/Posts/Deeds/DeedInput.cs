using System.ComponentModel.DataAnnotations;
using Touyan.Modules.Posts.Model;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>What is said of a deed, by whomever.</summary>
public record DeedInput
{
    [Display(Name = "服务领域", Description = "选了岗位的，按岗位的领域"), StringLength(2)]
    public string? Area { get; init; }

    [Display(Name = "服务日期"), Required]
    public DateOnly? On { get; init; }

    [Display(Name = "服务时间（小时）", Description = "最多一位小数，如 1.5"), Required, Range(0.1, 100)]
    public decimal? Hours { get; init; }

    [Display(Name = "做了什么"), Required, StringLength(ServiceDeed.WhatMaxLength), DataType(DataType.MultilineText)]
    public string What { get; init; } = "";

    [
        Display(Name = "服务对象", Description = "概括地写，如“本村独居老人”，不写姓名和住址"),
        Required,
        StringLength(ServiceDeed.ForWhomMaxLength)
    ]
    public string ForWhom { get; init; } = "";

    [Display(Name = "与已有登记相同的说明", Description = "文字或者照片与已有登记相同的才填写"), StringLength(200)]
    public string? SameBecause { get; init; }
}
